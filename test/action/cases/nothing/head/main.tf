resource "x" "z" {}
