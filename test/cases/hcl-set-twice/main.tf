resource "alicloud_security_group" "g" { vpc_id = "vpc-1" }
resource "alicloud_security_group_rule" "acc" {
  security_group_id = alicloud_security_group.g.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  priority = 50
}
resource "alicloud_security_group_rule" "drop" {
  security_group_id = alicloud_security_group.g.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  policy            = "drop"
  priority = 1
 priority = 100
}
