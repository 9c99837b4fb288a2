resource "alicloud_security_group" "g" {
  security_group_name = "app-prod"
}
