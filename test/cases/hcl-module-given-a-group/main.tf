# The drop counts where both groups are attached, and not in a module that is given only one of them.
resource "alicloud_security_group" "web" {
  vpc_id = "vpc-1"
}
resource "alicloud_security_group" "deny" {
  vpc_id = "vpc-1"
}
resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  priority          = 10
  security_group_id = alicloud_security_group.web.id
}
resource "alicloud_security_group_rule" "drop" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  policy            = "drop"
  priority          = 1
  security_group_id = alicloud_security_group.deny.id
}
resource "alicloud_instance" "a" {
  security_groups = [alicloud_security_group.web.id, alicloud_security_group.deny.id]
}
module "x" {
  source   = "terraform-alicloud-modules/ecs/alicloud"
  for_each = toset(["a", "b"])
  groups   = [alicloud_security_group.web.id]
}
