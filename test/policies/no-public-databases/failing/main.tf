terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group_rule" "redis" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  ipv6_cidr_ip      = "::/0"
  security_group_id = alicloud_security_group.g.id
}
