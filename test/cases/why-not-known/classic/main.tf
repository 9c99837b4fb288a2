resource "alicloud_security_group" "web" {
  security_group_name = "web"

}

resource "alicloud_security_group_rule" "ssh" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 50
  policy            = "accept"
  cidr_ip           = "0.0.0.0/0"
  nic_type          = "internet"
}

resource "alicloud_security_group_rule" "deny" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 1
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
  nic_type          = "intranet"
}


resource "alicloud_security_group_rule" "https" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  nic_type          = "internet"
}
