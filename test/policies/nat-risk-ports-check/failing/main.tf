terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_forward_entry" "web" {
  forward_table_id = "ftb-1"
  external_ip      = "47.96.61.7"
  external_port    = "2222"
  ip_protocol      = "tcp"
  internal_ip      = "10.0.0.7"
  internal_port    = "22"
}
