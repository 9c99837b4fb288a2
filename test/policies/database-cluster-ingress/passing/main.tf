terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "database" {
  security_group_name = "database"
}

resource "alicloud_security_group_rule" "primary" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3307"
  cidr_ip           = "10.2.0.0/24"
  security_group_id = alicloud_security_group.database.id
}

resource "alicloud_security_group_rule" "clients" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3308/3308"
  cidr_ip           = "10.3.0.0/16"
  security_group_id = alicloud_security_group.database.id
}

resource "alicloud_security_group_rule" "backup" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3309/3309"
  cidr_ip           = "10.4.0.7/32"
  security_group_id = alicloud_security_group.database.id
}

resource "alicloud_security_group_rule" "monitoring" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "33060/33060"
  cidr_ip           = "10.5.0.0/24"
  security_group_id = alicloud_security_group.database.id
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.database.id
}
