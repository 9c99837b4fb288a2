terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "forgotten" {
  security_group_name = "forgotten"
}
