terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_instance" "web" {
  instance_name = "web"
  image_id      = "ubuntu_22_04"
  instance_type = "ecs.g7.large"
  vswitch_id    = "vsw-1"
}
