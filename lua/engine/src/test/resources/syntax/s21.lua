
x = 1e
