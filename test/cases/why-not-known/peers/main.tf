resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group" "app" {
  security_group_name = "app"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group_rule" "ssh" {
  security_group_id = alicloud_security_group.web.id
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 5
  policy            = "accept"
  source_security_group_id = alicloud_security_group.app.id
}

