
a:b
