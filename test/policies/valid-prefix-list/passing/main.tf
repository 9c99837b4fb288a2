terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_ecs_prefix_list" "office" {
  prefix_list_name = "office"
  address_family   = "IPv4"
  max_entries      = 2
  entry {
    cidr = "10.1.0.0/16"
  }
  entry {
    cidr = "10.2.0.0/16"
  }
}
