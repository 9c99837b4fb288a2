terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group_rule" "inside" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "8000/8100"
  cidr_ip           = "10.0.0.0/8"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "ping" {
  type              = "ingress"
  ip_protocol       = "icmp"
  cidr_ip           = "10.0.0.0/8"
  security_group_id = alicloud_security_group.g.id
}
