// Configurations in HCL of any size, as people write them: variables, locals, for_each, functions and comments.

const versions = `terraform {
  required_version = ">= 1.5"
  required_providers {
    alicloud = {
      source  = "aliyun/alicloud"
      version = "~> 1.240"
    }
  }
}

provider "alicloud" {
  region = var.region
}
`;

const variables = `variable "region" {
  description = "Where everything lives"
  type        = string
  default     = "eu-central-1"
}

variable "office" {
  description = "The networks of the office"
  type        = list(string)
  default     = ["203.0.113.0/24", "198.51.100.0/24"]
}

variable "listeners" {
  description = "What the load balancer listens on"
  type = map(object({
    port     = number
    sources  = optional(list(string), ["0.0.0.0/0"])
    priority = optional(number, 1)
  }))
  default = {
    http  = { port = 80 }
    https = { port = 443 }
    admin = { port = 8443, sources = ["203.0.113.0/24"], priority = 10 }
  }
}

variable "environment" {
  type    = string
  default = "production"
  validation {
    condition     = contains(["production", "staging"], var.environment)
    error_message = "There are two environments."
  }
}
`;

const locals = `locals {
  name = "web-\${var.environment}"
  tags = merge({ environment = var.environment }, { team = "platform" })

  # One rule for each source of each listener.
  rules = flatten([
    for name, listener in var.listeners : [
      for source in listener.sources : {
        key      = "\${name}-\${replace(source, "/", "_")}"
        port     = format("%d/%d", listener.port, listener.port)
        source   = source
        priority = listener.priority
      }
    ]
  ])
  by_key = { for rule in local.rules : rule.key => rule }
}
`;

const main = `resource "alicloud_vpc" "main" {
  vpc_name   = local.name
  cidr_block = "10.0.0.0/8"
}

resource "alicloud_security_group" "web" {
  security_group_name = local.name
  vpc_id              = alicloud_vpc.main.id
  tags                = local.tags
}

resource "alicloud_security_group_rule" "listeners" {
  for_each          = local.by_key
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = each.value.port
  priority          = each.value.priority
  cidr_ip           = each.value.source
  security_group_id = alicloud_security_group.web.id
  description       = "Listener \${each.key}"
}

resource "alicloud_security_group_rule" "ssh" {
  count             = length(var.office)
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "22/22"
  cidr_ip           = var.office[count.index]
  security_group_id = alicloud_security_group.web.id
}

resource "alicloud_security_group_rule" "out" {
  type              = "egress"
  ip_protocol       = "all"
  port_range        = "-1/-1"
  cidr_ip           = cidrsubnet("10.0.0.0/8", 8, 2)
  security_group_id = alicloud_security_group.web.id
}
`;

const outputs = `output "security_group_id" {
  description = "The group of the web servers"
  value       = alicloud_security_group.web.id
}

output "listeners" {
  value = [for key, rule in alicloud_security_group_rule.listeners : "\${key}: \${rule.port_range}"]
}
`;

/** A root module in five files, by name. */
export const fiveFiles = {
  'versions.tf': versions,
  'variables.tf': variables,
  'locals.tf': locals,
  'main.tf': main,
  'outputs.tf': outputs,
};

/** A folder of `count` files of about 1.4 KB, which is what a file has on average in public repositories. */
export const manyFiles = (count) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`service_${at}.tf`, service(at)]));

const service = (at) => `# Service ${at}: who may reach it, and what it may reach.

variable "sources_${at}" {
  description = "The networks that may reach service ${at}"
  type        = list(string)
  default     = ["10.${at % 256}.0.0/16", "172.16.${at % 256}.0/24"]
}

locals {
  service_${at} = {
    name = "service-${at}"
    port = ${1024 + (at % 60000)}
    tags = { service = "${at}", tier = "backend" }
  }
}

resource "alicloud_security_group" "service_${at}" {
  security_group_name = local.service_${at}.name
  description         = "Managed by Terraform: \${local.service_${at}.name}"
  tags                = merge(local.service_${at}.tags, { managed = "true" })
}

resource "alicloud_security_group_rule" "service_${at}" {
  count             = length(var.sources_${at})
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "\${local.service_${at}.port}/\${local.service_${at}.port}"
  cidr_ip           = element(var.sources_${at}, count.index)
  priority          = count.index + 1
  security_group_id = alicloud_security_group.service_${at}.id
}

output "service_${at}" {
  description = "The group of service ${at}"
  value       = alicloud_security_group.service_${at}.id
}
`;

/** A module with one block that `for_each` makes `count` instances of, in hundreds. */
export const manyInstances = (count) => ({
  'main.tf': `locals {
  # range() gives no more than 1,024 numbers.
  pairs = setproduct(range(${count / 100}), range(100))
  ports = { for at, pair in local.pairs : "port-\${pair[0]}-\${pair[1]}" => 1024 + at % 60000 }
}

resource "alicloud_security_group" "all" {
  security_group_name = "all"
}

resource "alicloud_security_group_rule" "each" {
  for_each          = local.ports
  type              = "ingress"
  ip_protocol       = "tcp"
  port_range        = "\${each.value}/\${each.value}"
  cidr_ip           = cidrsubnet("10.0.0.0/8", 16, each.value)
  security_group_id = alicloud_security_group.all.id
}
`,
});
