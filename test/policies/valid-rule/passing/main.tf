terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

variable "clients" {
  type    = string
  default = "10.20.0.0/16"
}

resource "alicloud_vpc" "main" {
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = alicloud_vpc.main.id
}

resource "alicloud_security_group" "db" {
  security_group_name = "db"
  vpc_id              = alicloud_vpc.main.id
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = var.clients
  security_group_id = alicloud_security_group.web.id
}

# A protocol without ports, and none is written.
resource "alicloud_security_group_rule" "ping" {
  type              = "ingress"
  ip_protocol       = "icmp"
  cidr_ip           = "10.0.0.1"
  security_group_id = alicloud_security_group.web.id
}

# A group of the same VPC.
resource "alicloud_security_group_rule" "mysql" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "3306/3306"
  source_security_group_id = alicloud_security_group.web.id
  security_group_id        = alicloud_security_group.db.id
}

