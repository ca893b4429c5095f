local n = 1000000
local sieve = {}
for i = 2, n do sieve[i] = true end
for i = 2, 1000 do if sieve[i] then for j = i * i, n, i do sieve[j] = false end end end
local c = 0
for i = 2, n do if sieve[i] then c = c + 1 end end
print(c)
local t = {}
for i = 1, 200000 do t["k" .. i % 1000] = (t["k" .. i % 1000] or 0) + i end
local sum = 0
for k, v in pairs(t) do sum = sum + v end
print(sum)
local Point = {} Point.__index = Point
function Point.new(x, y) return setmetatable({ x = x, y = y }, Point) end
function Point:add(o) return Point.new(self.x + o.x, self.y + o.y) end
local p = Point.new(0, 0)
for i = 1, 1000000 do p = p:add(Point.new(1, 2)) end
print(p.x, p.y)
local q = {}
for i = 1, 200000 do q[i] = (i * 7919) % 200003 end
table.sort(q)
print(q[1], q[200000])
