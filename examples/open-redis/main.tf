# A small shop, with the mistakes that sglint is for. `terraform show -json` made plan.json of it.

terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_vpc" "shop" {
  vpc_name   = "shop"
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "shop" {
  security_group_name = "shop"
  vpc_id              = alicloud_vpc.shop.id
}

# Fine: the shop itself.
resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  priority          = 50
  security_group_id = alicloud_security_group.shop.id
}

# Fine: the drop has a smaller number and wins, so remote desktop is closed.
resource "alicloud_security_group_rule" "rdp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3389/3389"
  cidr_ip           = "0.0.0.0/0"
  priority          = 50
  security_group_id = alicloud_security_group.shop.id
}

resource "alicloud_security_group_rule" "no_rdp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3389/3389"
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
  priority          = 10
  security_group_id = alicloud_security_group.shop.id
}

# Two halves of the internet are the internet.
resource "alicloud_security_group_rule" "redis" {
  for_each          = toset(["0.0.0.0/1", "128.0.0.0/1"])
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  cidr_ip           = each.value
  security_group_id = alicloud_security_group.shop.id
}

# Looks like https over IPv6; "all" ignores the ports, so this opens everything.
resource "alicloud_security_group_rule" "https_v6" {
  type              = "ingress"
  ip_protocol       = "all"
  port_range        = "443/443"
  ipv6_cidr_ip      = "::/0"
  priority          = 50
  security_group_id = alicloud_security_group.shop.id
}

# Who gets in is known only when the address has been allocated.
resource "alicloud_eip_address" "office" {
  bandwidth = "5"
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "${alicloud_eip_address.office.ip_address}/32"
  security_group_id = alicloud_security_group.shop.id
}
