
x = a and
