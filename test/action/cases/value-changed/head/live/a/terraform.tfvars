# the new office
office = "0.0.0.0/0"
