resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

data "alicloud_security_groups" "all" {}

resource "alicloud_security_group_rule" "ssh" {
  security_group_id = data.alicloud_security_groups.all.ids[0]
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 1
  policy            = "accept"
  cidr_ip           = "0.0.0.0/0"
}

