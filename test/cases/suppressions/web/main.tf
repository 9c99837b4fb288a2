variable "name" {
  type = string
}

resource "alicloud_vpc" "this" {
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "this" {
  security_group_name = var.name
  security_group_type = "enterprise"
  vpc_id              = alicloud_vpc.this.id
}

resource "alicloud_security_group_rule" "vnc" {
  type        = "ingress"
  ip_protocol = "tcp"
  port_range  = "5900/5900"
  # sglint:ignore no-public-admin-ports reason="a honeypot"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.this.id
}

output "id" {
  value = alicloud_security_group.this.id
}
