terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_vpc" "v" {
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "production" {
  security_group_name = "production"
  vpc_id              = alicloud_vpc.v.id
}

resource "alicloud_security_group_rule" "https" {
  type              = "egress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  priority          = 10
  cidr_ip           = "192.168.0.0/16"
  security_group_id = alicloud_security_group.production.id
}

resource "alicloud_security_group_rule" "rest" {
  type              = "egress"
  ip_protocol       = "all"
  policy            = "drop"
  priority          = 100
  cidr_ip           = "192.168.0.0/16"
  security_group_id = alicloud_security_group.production.id
}
