locals {
  a = local.b
  b = local.a
}

resource "alicloud_security_group" "g" {}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = local.a
  security_group_id = alicloud_security_group.g.id
}
