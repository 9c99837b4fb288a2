terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_slb_acl" "clients" {
  name = "clients"
}

resource "alicloud_slb_acl_entry_attachment" "clients" {
  acl_id = alicloud_slb_acl.clients.id
  entry  = "0.0.0.0/0"
}
