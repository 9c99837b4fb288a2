terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "database" {
  security_group_name = "database"
}

resource "alicloud_security_group_rule" "clients" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3306"
  cidr_ip           = "10.3.1.0/24"
  security_group_id = alicloud_security_group.database.id
}

resource "alicloud_security_group_rule" "backup" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3309"
  cidr_ip           = "10.4.0.0/24"
  security_group_id = alicloud_security_group.database.id
}
