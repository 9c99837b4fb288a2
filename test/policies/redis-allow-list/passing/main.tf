terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_kvstore_instance" "sessions" {
  db_instance_name = "sessions"
  instance_class   = "redis.master.small.default"
  security_ips     = ["10.1.0.0/16"]
}
