terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "link" {
  security_group_name = "link"
}

resource "alicloud_security_group_rule" "ike" {
  type              = "ingress"
  ip_protocol       = "udp"
  port_range        = "500/500"
  cidr_ip           = "47.96.61.7/32"
  security_group_id = alicloud_security_group.link.id
}

resource "alicloud_security_group_rule" "ipsec" {
  type              = "ingress"
  ip_protocol       = "udp"
  port_range        = "4500/4500"
  cidr_ip           = "47.96.61.7/32"
  security_group_id = alicloud_security_group.link.id
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "192.168.0.0/16"
  security_group_id = alicloud_security_group.link.id
}
