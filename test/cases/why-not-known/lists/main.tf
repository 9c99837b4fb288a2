resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group" "app" {
  security_group_name = "app"
  vpc_id              = "vpc-1"
}

resource "alicloud_ecs_prefix_list" "office" {
  prefix_list_name = "office"
  address_family   = "IPv4"
  max_entries      = 5
  entry {
    cidr = "198.51.100.0/24"
  }
}

resource "alicloud_security_group_rule" "ssh" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 5
  policy            = "accept"
  prefix_list_id    = "pl-partners"
}

resource "alicloud_security_group_rule" "deny" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "23/23"
  priority          = 1
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "telnet" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "23/23"
  priority          = 5
  policy            = "accept"
  prefix_list_id    = "pl-partners"
}

resource "alicloud_security_group_rule" "http" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "80/80"
  priority          = 5
  policy            = "accept"
  prefix_list_id    = alicloud_ecs_prefix_list.office.id
}

