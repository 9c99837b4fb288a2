terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "gpu" {
  security_group_name = "gpu"
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.gpu.id
}

resource "alicloud_security_group_rule" "jupyter" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "8888/8888"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.gpu.id
}
