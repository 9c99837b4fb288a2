resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group_rule" "ssh" {
  for_each          = toset(["203.0.113.0/24", "0.0.0.0/0"])
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = each.value
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "rdp" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3389/3389"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

variable "office" {
  type = string
}

resource "alicloud_security_group_rule" "mysql" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3306"
  cidr_ip           = var.office
  security_group_id = alicloud_security_group.web.id
}

# sglint:ignore no-telnet reason="printers in the lab | see <the list>"
resource "alicloud_security_group_rule" "telnet" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "23/23"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}
