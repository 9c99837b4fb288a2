resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group_rule" "out" {
  security_group_id = alicloud_security_group.web.id
  type              = "egress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  priority          = 1
  policy            = "accept"
  cidr_ip           = "8.8.8.8/32"
}

resource "alicloud_security_group_rule" "ssh_any" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 5
  policy            = "accept"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "ssh_office" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 4
  policy            = "accept"
  cidr_ip           = "198.51.100.0/24"
}

resource "alicloud_security_group_rule" "http_a" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "80/80"
  priority          = 4
  policy            = "accept"
  cidr_ip           = "198.51.100.0/24"
}

resource "alicloud_security_group_rule" "http_b" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "80/80"
  priority          = 4
  policy            = "accept"
  cidr_ip           = "203.0.113.0/24"
}

