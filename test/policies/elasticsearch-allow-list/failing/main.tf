terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_elasticsearch_instance" "search" {
  description      = "search"
  version          = "7.10"
  vswitch_id       = "vsw-1"
  enable_public    = true
  public_whitelist = ["47.96.60.0/24"]
  kibana_whitelist = ["0.0.0.0/0"]
}
