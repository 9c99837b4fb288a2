variable "office" { type = string }
module "web" {
  source       = "../../modules/web"
  source_block = var.office
}
