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

removed {
  from = module.old
  lifecycle {
    destroy = false
  }
}

removed {
  from = module.new.alicloud_security_group.web
  lifecycle {
    destroy = false
  }
}

# Neither decides what is let in.
removed {
  from = alicloud_vpc.main
  lifecycle {
    destroy = false
  }
}

removed {
  from = alicloud_security_group_rule.gone
}
