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
  port_range        = "20/25"
  priority          = 50
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "no_ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  policy            = "drop"
  port_range        = "22/22"
  priority          = 10
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}
