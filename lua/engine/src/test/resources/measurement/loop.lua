local s = 0
for i = 1, 10000000 do s = s + i % 7 end
print(s)
local x = 0.0
for i = 1, 5000000 do x = x + i * 0.5 end
print(x)
local n, c = 837799, 0
while n ~= 1 do if n % 2 == 0 then n = n // 2 else n = 3 * n + 1 end c = c + 1 end
print(c)
