terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_click_house_db_cluster" "events" {
  db_cluster_version      = "23.8"
  category                = "Basic"
  db_cluster_class        = "S8"
  db_cluster_network_type = "vpc"
  db_node_storage         = "500"
  payment_type            = "PayAsYouGo"
  storage_type            = "cloud_essd"
  db_node_group_count     = 1

  db_cluster_access_white_list {
    db_cluster_ip_array_name = "default"
    security_ip_list         = "10.1.0.0/16,47.96.60.7"
  }
}

resource "alicloud_adb_db_cluster" "reports" {
  db_cluster_category = "MixedStorage"
  mode                = "flexible"
  security_ips        = ["10.1.0.0/16"]
}
