terraform {
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "1.290.0"
    }
  }
}

module "web" {
  for_each = toset(["a", "b"])
  source   = "./web"
  name     = each.key
}

# Reviewed with the network team.
# sglint:ignore no-public-admin-ports until=2026-12-31 reason="bastion, NET-142"
resource "alicloud_security_group_rule" "bastion" {
  for_each          = { ssh = "22/22", rdp = "3389/3389" }
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = each.value
  cidr_ip           = "0.0.0.0/0"
  security_group_id = module.web["a"].id
}

resource "alicloud_security_group_rule" "redis" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "6379/6379"
  cidr_ip           = "8.8.8.0/24" # accepted in .sglint.yaml
  security_group_id = module.web["a"].id
}

# sglint:ignore no-public-databases until=2026-06-14 reason="until the migration is over"
resource "alicloud_security_group_rule" "mysql" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "3306/3306"
  cidr_ip           = "0.0.0.0/0" # sglint:ignore no-public-database reason="misspelt"
  security_group_id = module.web["b"].id
}

# sglint:ignore no-public-databases
resource "alicloud_security_group_rule" "mongodb" {
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "27017/27017"
  cidr_ip           = "10.0.0.0/8" # sglint:ignore no-public-databases reason="was open in May"
  security_group_id = module.web["b"].id
}
