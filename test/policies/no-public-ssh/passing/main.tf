terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "47.96.60.0/24"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "vnc" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "5900/5900"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}
