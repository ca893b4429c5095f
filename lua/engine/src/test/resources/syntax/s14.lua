
x = "unfinished
