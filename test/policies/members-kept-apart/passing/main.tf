terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "g" {
  security_group_name = "web"
  inner_access_policy = "Drop"
}

resource "alicloud_security_group" "nodes" {
  security_group_name = "nodes"
  security_group_type = "enterprise"
}
