
x = 'a' 'b'
