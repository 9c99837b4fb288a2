resource "alicloud_vpc" "main" {
  vpc_name   = "main"
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = alicloud_vpc.main.id
  tags                = { env = "prod", tier = "web" }
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  priority          = 10
  description       = "HTTPS from everywhere"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "ssh_office" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "203.0.113.0/24"
  priority          = 5
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "db_range" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3300/6400" # covers 3306, 3389, 5432 and 6379
  cidr_ip           = "0.0.0.0/0"
  priority          = 20
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "no_rdp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3389/3389"
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
  priority          = 20
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "egress" {
  type              = "egress"
  ip_protocol       = "all"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}
