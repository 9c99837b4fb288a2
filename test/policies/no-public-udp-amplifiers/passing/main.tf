terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

# DNS over tcp answers whoever asked, and nobody else.
resource "alicloud_security_group_rule" "dns_tcp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "53/53"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "ntp" {
  type              = "ingress"
  ip_protocol       = "udp"
  port_range        = "123/123"
  cidr_ip           = "10.0.0.0/8"
  security_group_id = alicloud_security_group.g.id
}
