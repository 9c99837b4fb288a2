# Three tiers that let each other in, and a guard that is attached to nearly all web servers.

resource "alicloud_security_group" "web" {
  security_group_name = "web"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group" "guard" {
  security_group_name = "guard"
  vpc_id              = "vpc-1"
  inner_access_policy = "Drop"
}

resource "alicloud_security_group" "app" {
  security_group_name = "app"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group" "db" {
  security_group_name = "db"
  vpc_id              = "vpc-1"
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 10
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "no_ssh" {
  type              = "ingress"
  policy            = "drop"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  priority          = 1
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.guard.id
}

resource "alicloud_security_group_rule" "app_from_web" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "8080/8080"
  source_security_group_id = alicloud_security_group.web.id
  security_group_id        = alicloud_security_group.app.id
}

resource "alicloud_security_group_rule" "db_from_app" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "5432/5432"
  source_security_group_id = alicloud_security_group.app.id
  security_group_id        = alicloud_security_group.db.id
}

resource "alicloud_security_group_rule" "db_from_office" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "5432/5432"
  cidr_ip           = var.office
  security_group_id = alicloud_security_group.db.id
}

variable "office" {
  type        = string
  description = "The addresses of the office: not set here, so that nobody knows them yet."
}

resource "alicloud_instance" "web" {
  count           = 2
  security_groups = [alicloud_security_group.web.id, alicloud_security_group.guard.id]
}

# The guard was forgotten here.
resource "alicloud_instance" "canary" {
  security_groups = [alicloud_security_group.web.id]
}

resource "alicloud_instance" "app" {
  security_groups = [alicloud_security_group.app.id]
}
