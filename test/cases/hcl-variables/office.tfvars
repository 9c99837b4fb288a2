admins = "1.2.3.4/8"
