resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

module "rules" {
  source            = "example/rules/alicloud"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "telnet" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "23/23"
  priority          = 1
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
}

