terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "enterprise" {
  security_group_name = "enterprise"
  security_group_type = "enterprise"
}

resource "alicloud_security_group_rule" "updates" {
  type              = "egress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.enterprise.id
}
