terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_cs_managed_kubernetes" "shop" {
  name               = "shop"
  worker_vswitch_ids = ["vsw-1"]
  pod_cidr           = "172.20.0.0/16"
  service_cidr       = "172.21.0.0/20"
}
