
repeat x = 1
