terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
}

# Default priority, no description: nothing that everybody would call wrong.
resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "10.0.0.0/8"
  security_group_id = alicloud_security_group.g.id
}

# Closed by the drop, which is stronger.
resource "alicloud_security_group_rule" "rdp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3389/3389"
  cidr_ip           = "0.0.0.0/0"
  priority          = 10
  security_group_id = alicloud_security_group.g.id
}

resource "alicloud_security_group_rule" "no_rdp" {
  type              = "ingress"
  ip_protocol       = "all"
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
  priority          = 2
  security_group_id = alicloud_security_group.g.id
}
