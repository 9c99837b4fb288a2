variable "secret" {
  sensitive = true
  default   = "203.0.113.9/24"
}

variable "office" {}

resource "alicloud_vpc" "a" {}

resource "alicloud_vpc" "b" {}

resource "alicloud_security_group" "web" {
  security_group_name = "web tier"
  vpc_id              = alicloud_vpc.a.id
}

resource "alicloud_security_group" "db" {
  security_group_name = "db"
  vpc_id              = alicloud_vpc.b.id
}

resource "alicloud_security_group" "nodes" {
  security_group_name = "nodes"
  security_group_type = "enterprise"
  inner_access_policy = "Accept"
  vpc_id              = alicloud_vpc.a.id
}

variable "other_group" {}

# Which groups are attached together is not known, and does not matter to what is written in their rules.
resource "alicloud_instance" "web" {
  security_groups = ["sg-1", var.other_group]
}

resource "alicloud_security_group_rule" "ping" {
  type              = "ingress"
  ip_protocol       = "icmp"
  port_range        = "8/0"
  ipv6_cidr_ip      = "::/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "wrong" {
  type              = "ingress"
  ip_protocol       = "TCP"
  policy            = "Accept"
  port_range        = "22"
  priority          = 0
  cidr_ip           = "10.0.0.0/33"
  nic_type          = "internet"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "hidden" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = var.secret
  security_group_id = alicloud_security_group.web.id
}

# It only may be wrong.
resource "alicloud_security_group_rule" "office" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = var.office
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "web_to_db" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "3306/3306"
  source_security_group_id = alicloud_security_group.web.id
  security_group_id        = alicloud_security_group.db.id
}

resource "alicloud_security_group_rule" "nodes" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "8080/8080"
  source_security_group_id = alicloud_security_group.nodes.id
  security_group_id        = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "list" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "8443/8443"
  cidr_ip           = "10.0.0.0/8"
  prefix_list_id    = "pl-1"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "https" {
  for_each          = toset(["a", "b"])
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "192.168.0.0/16"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "elsewhere" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  priority          = 101
  cidr_ip           = "192.168.0.0/16"
  security_group_id = "sg-1"
}

resource "alicloud_ecs_prefix_list" "office" {
  prefix_list_name = "office"
  address_family   = "IPv4"
  max_entries      = 1
  entry { cidr = "192.0.2.0/24" }
  entry { cidr = "2001:db8::/32" }
}

resource "alicloud_ecs_network_interface" "mixed" {
  security_group_ids = [alicloud_security_group.web.id, alicloud_security_group.nodes.id]
}

resource "alicloud_instance" "spread" {
  security_groups = [alicloud_security_group.web.id, alicloud_security_group.db.id]
}

resource "alicloud_instance" "crowded" {
  security_groups = [for n in range(11) : "sg-${n}"]
}

resource "alicloud_instance" "fine" {
  security_groups = [alicloud_security_group.web.id, "sg-1"]
}
