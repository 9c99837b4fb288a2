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

resource "alicloud_security_group_rule" "nodes" {
  type              = "ingress"
  ip_protocol       = "all"
  cidr_ip           = "10.6.0.0/16"
  security_group_id = alicloud_security_group.nodes.id
}

resource "alicloud_security_group_rule" "health" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "30000/32767"
  cidr_ip           = "100.64.0.0/10"
  security_group_id = alicloud_security_group.nodes.id
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.nodes.id
}
