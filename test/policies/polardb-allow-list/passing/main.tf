terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_polardb_cluster" "ledger" {
  db_type       = "MySQL"
  db_version    = "8.0"
  db_node_class = "polar.mysql.x4.large"
  security_ips  = ["10.1.0.0/16"]
}

resource "alicloud_polardb_cluster" "archive" {
  db_type       = "MySQL"
  db_version    = "8.0"
  db_node_class = "polar.mysql.x4.large"

  db_cluster_ip_array {
    db_cluster_ip_array_name = "partners"
    security_ips             = ["47.96.60.0/24", "10.2.0.0/16"]
  }
}
