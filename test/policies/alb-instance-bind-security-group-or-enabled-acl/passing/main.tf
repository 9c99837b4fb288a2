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

resource "alicloud_security_group" "shop" {
  security_group_name = "shop"
}

resource "alicloud_alb_load_balancer_security_group_attachment" "shop" {
  load_balancer_id  = alicloud_alb_load_balancer.shop.id
  security_group_id = alicloud_security_group.shop.id
}

resource "alicloud_alb_load_balancer" "office" {
  address_type = "Internet"
  vpc_id       = "vpc-1"
}

resource "alicloud_alb_listener" "office" {
  load_balancer_id  = alicloud_alb_load_balancer.office.id
  listener_protocol = "HTTPS"
  listener_port     = 443
}

resource "alicloud_alb_acl" "office" {
  acl_name = "office"
}

resource "alicloud_alb_listener_acl_attachment" "office" {
  listener_id = alicloud_alb_listener.office.id
  acl_id      = alicloud_alb_acl.office.id
  acl_type    = "White"
}
