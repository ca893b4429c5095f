
x = 5 y 7
