terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group_rule" "telnet" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "23/23"
  cidr_ip           = "10.0.0.0/8"
  security_group_id = alicloud_security_group.g.id
}
