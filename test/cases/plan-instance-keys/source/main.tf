resource "alicloud_vpc" "v" {
  vpc_name   = "keys"
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "g" {
  count               = 2
  security_group_name = "g${count.index}"
  vpc_id              = alicloud_vpc.v.id
}

# ssh is open in both groups.
resource "alicloud_security_group_rule" "ssh" {
  count             = 2
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 50
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g[1 - count.index].id
}

# Closed again in g[1] alone, although the key of the rule is 0.
resource "alicloud_security_group_rule" "no_ssh" {
  count             = 1
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  policy            = "drop"
  priority          = 1
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g[1 - count.index].id
}

locals {
  first = alicloud_security_group.g[0].id
}

# In g[0], which a plan does not say: it has no locals.
resource "alicloud_security_group_rule" "redis" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = local.first
}
