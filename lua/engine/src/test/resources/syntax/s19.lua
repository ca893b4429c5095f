
x = 3x
