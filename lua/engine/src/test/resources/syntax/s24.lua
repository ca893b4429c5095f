
x = 'abc
