variable "days" {}

variable "password" {
  sensitive = true
  default   = "hunter2"
}

# No security group here, and something to judge.
resource "alicloud_log_store" "asked" {
  retention_period = var.days
}

resource "alicloud_log_store" "unset" {
  logstore_name = "x"
}

resource "alicloud_kms_key" "manual" {
  rotation_interval = "365d"
}

resource "alicloud_kms_key" "secret" {
  automatic_rotation = "Enabled"
  rotation_interval  = sensitive("365d")
}

resource "alicloud_vpc" "logged" {
  for_each = toset(["a", "b"])
}

resource "alicloud_vpc_flow_log" "each" {
  for_each    = alicloud_vpc.logged
  resource_id = each.value.id
}

resource "alicloud_vpc" "forgotten" {}
