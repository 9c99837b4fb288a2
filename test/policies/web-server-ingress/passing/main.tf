terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "http" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "80/80"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "monitoring" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "8080/8080"
  cidr_ip           = "10.1.2.0/24"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "logs" {
  type              = "ingress"
  ip_protocol       = "udp"
  port_range        = "514/514"
  cidr_ip           = "10.1.3.0/24"
  security_group_id = alicloud_security_group.web.id
}
