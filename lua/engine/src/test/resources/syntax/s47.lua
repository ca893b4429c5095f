
x = not
