local function counter() local c = 0 return function(d) c = c + d return c end end
local a = counter()
for i = 1, 3000000 do a(i) end
print(a(0))
local function map(t, f) local r = {} for i, v in ipairs(t) do r[i] = f(v) end return r end
local t = {} for i = 1, 1000 do t[i] = i end
for i = 1, 500 do t = map(t, function(v) return v + 1 end) end
print(t[1], t[1000])
local co = coroutine.wrap(function() for i = 1, 500000 do coroutine.yield(i) end return -1 end)
local s = 0
for i = 1, 500000 do s = s + co() end
print(s)
for i = 1, 300000 do local ok, e = pcall(function(x) return x + 1 end, i) end
print(select("#", table.unpack({ 1, 2, 3 })))
