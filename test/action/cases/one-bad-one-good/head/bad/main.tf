resource "alicloud_security_group_rule" "x" {
  cidr_ip = 
