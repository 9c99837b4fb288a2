terraform {
  required_providers {
    alicloud = { source = "aliyun/alicloud" }
  }
}

resource "alicloud_kms_key" "data" {
  description        = "data"
  automatic_rotation = "Enabled"
  rotation_interval  = "90d"
}

resource "alicloud_kms_key" "signing" {
  description = "signing"
  key_spec    = "EC_P256"
  key_usage   = "SIGN/VERIFY"
}
