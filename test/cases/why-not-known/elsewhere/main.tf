resource "alicloud_security_group_rule" "ssh" {
  security_group_id = "sg-elsewhere"
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 5
  policy            = "accept"
  cidr_ip           = "0.0.0.0/0"
}

