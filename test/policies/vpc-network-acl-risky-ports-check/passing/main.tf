terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_network_acl" "web" {
  vpc_id = "vpc-1"

  ingress_acl_entries {
    policy         = "accept"
    protocol       = "tcp"
    port           = "443/443"
    source_cidr_ip = "0.0.0.0/0"
  }

  ingress_acl_entries {
    policy         = "accept"
    protocol       = "tcp"
    port           = "22/22"
    source_cidr_ip = "10.0.0.0/8"
  }
}
