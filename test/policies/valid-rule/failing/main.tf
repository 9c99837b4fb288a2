terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
}

# Plans without a word, and fails at apply: tcp needs ports.
resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  cidr_ip           = "10.0.0.0/8"
  security_group_id = alicloud_security_group.web.id
}
