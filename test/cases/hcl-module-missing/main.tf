module "rules" {
  source = "./modules/rules"
}
