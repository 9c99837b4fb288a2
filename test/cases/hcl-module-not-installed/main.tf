module "rules" {
  source  = "alibaba/security-group/alicloud"
  version = "~> 2.0"
}

resource "alicloud_security_group" "g" {}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}
