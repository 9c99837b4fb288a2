resource "alicloud_security_group" "web" {
  vpc_id = "vpc-1"
}
resource "alicloud_security_group" "db" {
  vpc_id = "vpc-1"
}
resource "alicloud_security_group_rule" "ssh" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = "0.0.0.0/0"
  security_group_id = alicloud_security_group.web.id
}
resource "alicloud_instance" "i1" {
  security_groups = [alicloud_security_group.web.id]
}
resource "alicloud_instance" "i2" {
  security_groups = [alicloud_security_group.db.id, alicloud_security_group.web.id]
}
