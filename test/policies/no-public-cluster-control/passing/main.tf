terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group_rule" "kubelet" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "10250/10250"
  cidr_ip           = "10.0.0.0/16"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "api" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "6443/6443"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}
