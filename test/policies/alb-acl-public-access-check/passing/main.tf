terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_alb_acl" "clients" {
  acl_name = "clients"
}

resource "alicloud_alb_acl_entry_attachment" "clients" {
  acl_id = alicloud_alb_acl.clients.id
  entry  = "47.96.60.0/24"
}
