terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "router"
}

resource "alicloud_security_group_rule" "tunnel" {
  type              = "ingress"
  ip_protocol       = "gre"
  cidr_ip           = "10.0.0.7/32"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "ping" {
  type              = "ingress"
  ip_protocol       = "icmp"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}
