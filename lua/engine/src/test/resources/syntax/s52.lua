
x = a ! b
