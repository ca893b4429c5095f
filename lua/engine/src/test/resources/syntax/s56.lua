
x = "a\
b\z   
   c" y = = 2
