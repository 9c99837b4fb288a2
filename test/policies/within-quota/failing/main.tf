terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

resource "alicloud_security_group" "peer" {
  count               = 21
  security_group_name = "peer-${count.index}"
}

resource "alicloud_security_group_rule" "peers" {
  count                    = 21
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "443/443"
  source_security_group_id = alicloud_security_group.peer[count.index].id
  security_group_id        = alicloud_security_group.g.id
}
