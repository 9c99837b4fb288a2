resource "alicloud_security_group" "n" {
  security_group_name = "n-${count.index}"
  vpc_id = "vpc-1"
count = 2
}
resource "alicloud_security_group_rule" "drop" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "0.0.0.0/0"
  security_group_id = alicloud_security_group.n[0].id
  policy = "drop"
  priority = 1
}
resource "alicloud_security_group_rule" "open" {
  type = "ingress"
  ip_protocol = "tcp"
  port_range = "22/22"
  cidr_ip = "0.0.0.0/0"
  security_group_id = alicloud_security_group.n[terraform.workspace == "default" ? 0 : 1].id
  policy = "accept"
  priority = 2
}
