terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_alb_load_balancer" "shop" {
  address_type = "Internet"
  vpc_id       = "vpc-1"
}

resource "alicloud_alb_listener" "https" {
  load_balancer_id  = alicloud_alb_load_balancer.shop.id
  listener_protocol = "HTTPS"
  listener_port     = 443
}
