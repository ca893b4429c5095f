
for 1 = 2, 3 do end
