variable "secret_group" {
  sensitive = true
  default   = "sg-bp1hidden000000000000"
}

resource "alicloud_security_group" "web" {
  vpc_id = "vpc-1"
}

resource "alicloud_security_group" "app" {
  vpc_id              = "vpc-1"
  inner_access_policy = "Drop"
}

resource "alicloud_security_group" "db" {
  vpc_id = "vpc-1"
}

resource "alicloud_security_group" "unreachable" {
  vpc_id = "vpc-1"
}

resource "alicloud_security_group_rule" "https" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "443/443"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

# Two groups that let each other in: a way comes to neither twice.
resource "alicloud_security_group_rule" "web_from_app" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "9000/9000"
  source_security_group_id = alicloud_security_group.app.id
  security_group_id        = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "app_from_web" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "8080/8081"
  source_security_group_id = alicloud_security_group.web.id
  security_group_id        = alicloud_security_group.app.id
}

resource "alicloud_security_group_rule" "db_from_app" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "3306/3306"
  source_security_group_id = alicloud_security_group.app.id
  security_group_id        = alicloud_security_group.db.id
}

# The web servers must not send to the database, whatever it lets in.
resource "alicloud_security_group_rule" "db_from_web" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "6379/6379"
  source_security_group_id = alicloud_security_group.web.id
  security_group_id        = alicloud_security_group.db.id
}

resource "alicloud_security_group_rule" "no_redis" {
  type              = "egress"
  policy            = "drop"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "no_redis_v6" {
  type              = "egress"
  policy            = "drop"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  ipv6_cidr_ip      = "::/0"
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "hidden_open" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = var.secret_group
}

resource "alicloud_security_group_rule" "db_from_hidden" {
  type                     = "ingress"
  ip_protocol              = "tcp"
  port_range               = "5432/5432"
  source_security_group_id = var.secret_group
  security_group_id        = alicloud_security_group.db.id
}

# The only machine that is known of the application has this address.
resource "alicloud_instance" "app" {
  security_groups = [alicloud_security_group.app.id]
  private_ip      = "10.0.1.5"
}

resource "alicloud_security_group_rule" "db_from_subnet" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "33060/33060"
  cidr_ip           = "10.0.1.0/24"
  security_group_id = alicloud_security_group.db.id
}
