
x = a..
