terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "nodes" {
  security_group_name = "nodes"
}

resource "alicloud_security_group_rule" "pods" {
  type              = "ingress"
  ip_protocol       = "all"
  cidr_ip           = "172.20.0.0/16"
  security_group_id = alicloud_security_group.nodes.id
}

resource "alicloud_security_group_rule" "kubelet" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "10250/10250"
  cidr_ip           = "10.9.0.0/16"
  security_group_id = alicloud_security_group.nodes.id
}
