resource "alicloud_security_group" "g" { 
  vpc_id = "vpc-1" 
  security_group_name = "gg"
}
removed {
  from = alicloud_security_group_rule.ssh
  lifecycle {
    destroy = false
  }
}
