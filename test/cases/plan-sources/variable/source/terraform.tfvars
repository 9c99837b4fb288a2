k = "a"
