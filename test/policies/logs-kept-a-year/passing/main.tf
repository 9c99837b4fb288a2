terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_log_store" "flows" {
  project_name     = "audit"
  logstore_name    = "flows"
  retention_period = 365
}
