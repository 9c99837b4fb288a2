variable "k" { default = "a" }
resource "alicloud_security_group" "g" {
  security_group_name = each.key
  vpc_id = "vpc-1"
for_each = toset(["a","b"])
}
resource "alicloud_security_group_rule" "drop" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g["a"].id
  policy = "drop"
  priority = 1
}
resource "alicloud_security_group_rule" "open" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "0.0.0.0/0"
  security_group_id = alicloud_security_group.g[coalesce(var.k, "b")].id
  policy = "accept"
  priority = 2
}
