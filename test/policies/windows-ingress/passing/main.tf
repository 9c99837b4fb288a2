terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "windows" {
  security_group_name = "windows"
}

resource "alicloud_security_group_rule" "rdp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3389/3389"
  cidr_ip           = "10.1.0.0/16"
  security_group_id = alicloud_security_group.windows.id
}

resource "alicloud_security_group_rule" "smb" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "445/445"
  cidr_ip           = "10.7.0.0/16"
  security_group_id = alicloud_security_group.windows.id
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "10.3.0.0/16"
  security_group_id = alicloud_security_group.windows.id
}
