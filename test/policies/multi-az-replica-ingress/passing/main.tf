terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "replica" {
  security_group_name = "replica"
}

resource "alicloud_security_group_rule" "replication" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3306"
  cidr_ip           = "10.11.0.0/16"
  security_group_id = alicloud_security_group.replica.id
}
