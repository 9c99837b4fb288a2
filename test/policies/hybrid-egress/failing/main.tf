terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_vpc" "v" {
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "production" {
  security_group_name = "production"
  vpc_id              = alicloud_vpc.v.id
}
