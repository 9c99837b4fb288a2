terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_security_group" "web" {
  security_group_name = "web"
}

resource "alicloud_instance" "web" {
  instance_name              = "web"
  image_id                   = "ubuntu_22_04"
  instance_type              = "ecs.g7.large"
  vswitch_id                 = "vsw-1"
  security_groups            = [alicloud_security_group.web.id]
  internet_max_bandwidth_out = 0
}
