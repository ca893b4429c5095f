
x = [[unfinished
