resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group" "deny" {
  security_group_name = "deny"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group_rule" "ssh" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 50
  policy            = "accept"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_security_group_rule" "no_ssh" {
  security_group_id = alicloud_security_group.deny.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 2
  policy            = "drop"
  cidr_ip           = "0.0.0.0/0"
}

resource "alicloud_instance" "a" {
  security_groups = [alicloud_security_group.web.id, "sg-shared"]
}
