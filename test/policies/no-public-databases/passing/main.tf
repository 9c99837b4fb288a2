terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group" "clients" {
  security_group_name = "clients"
}

resource "alicloud_security_group_rule" "mysql" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "3306/3306"
  source_security_group_id = alicloud_security_group.clients.id
  security_group_id        = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "redis" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  cidr_ip           = "172.16.0.0/12"
  security_group_id = alicloud_security_group.g.id
}
