variable "office" { type = string }
module "web" {
  source       = "../../modules/web"
  source_block = "0.0.0.0/0"
}
