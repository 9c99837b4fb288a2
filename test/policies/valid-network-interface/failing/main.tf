terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "basic" {
  security_group_name = "basic"
}

resource "alicloud_security_group" "enterprise" {
  security_group_name = "enterprise"
  security_group_type = "enterprise"
}

resource "alicloud_instance" "web" {
  instance_name   = "web"
  image_id        = "ubuntu_22_04"
  instance_type   = "ecs.g7.large"
  vswitch_id      = "vsw-1"
  security_groups = [alicloud_security_group.basic.id, alicloud_security_group.enterprise.id]
}
