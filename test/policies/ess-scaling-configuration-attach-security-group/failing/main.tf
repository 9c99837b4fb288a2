terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_ess_scaling_group" "web" {
  min_size           = 1
  max_size           = 3
  scaling_group_name = "web"
}

resource "alicloud_ess_scaling_configuration" "web" {
  scaling_group_id = alicloud_ess_scaling_group.web.id
  image_id         = "ubuntu_22_04"
  instance_type    = "ecs.g7.large"
}
