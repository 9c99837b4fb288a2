variable "office" { default = "10.0.0.0/8" }
resource "alicloud_security_group_rule" "x" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  security_group_id = "sg-1"
  cidr_ip = var.office
}
