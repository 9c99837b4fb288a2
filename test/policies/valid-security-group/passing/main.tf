terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web-1"
  description         = "The web servers"
}
