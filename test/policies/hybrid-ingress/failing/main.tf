terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "link" {
  security_group_name = "link"
}

resource "alicloud_security_group_rule" "ipsec" {
  type              = "ingress"
  ip_protocol       = "udp"
  port_range        = "500/500"
  cidr_ip           = "47.96.61.7/32"
  security_group_id = alicloud_security_group.link.id
}

resource "alicloud_security_group_rule" "everything" {
  type              = "ingress"
  ip_protocol       = "all"
  cidr_ip           = "192.168.0.0/16"
  security_group_id = alicloud_security_group.link.id
}
