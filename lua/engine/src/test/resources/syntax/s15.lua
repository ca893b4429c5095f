
x = "bad \q escape"
