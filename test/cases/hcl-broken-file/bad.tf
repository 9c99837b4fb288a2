resource "alicloud_security_group_rule" "half" {
  cidr_ip =
}

locals {
  a = [1, 2
}
