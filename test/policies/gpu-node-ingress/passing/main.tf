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

resource "alicloud_security_group_rule" "sftp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "2200/2200"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.gpu.id
}

resource "alicloud_security_group_rule" "jupyter" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "8888/8888"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.gpu.id
}

resource "alicloud_security_group_rule" "training" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "4040/4040"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.gpu.id
}

resource "alicloud_security_group_rule" "inference" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "5000/5000"
  cidr_ip           = "10.3.0.0/16"
  security_group_id = alicloud_security_group.gpu.id
}

resource "alicloud_security_group_rule" "nccl" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "1024/65535"
  cidr_ip           = "10.20.0.0/16"
  security_group_id = alicloud_security_group.gpu.id
}
