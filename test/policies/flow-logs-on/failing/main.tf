terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_vpc" "v" {
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_vpc_flow_log" "v" {
  resource_type  = "VPC"
  resource_id    = alicloud_vpc.v.id
  traffic_type   = "All"
  project_name   = "audit"
  log_store_name = "flows"
  status         = "Inactive"
}
