terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_vpc" "v" {
  cidr_block = "10.0.0.0/8"
}
