k = null
