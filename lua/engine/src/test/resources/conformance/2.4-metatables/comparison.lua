local log = {}
local mt = {__eq = function(a, b) log[#log + 1] = "eq" return a.v == b.v end, __lt = function(a, b) log[#log + 1] = "lt"
  return (type(a) == "table" and a.v or a) < (type(b) == "table" and b.v or b) end,
  __le = function(a, b) log[#log + 1] = "le" return (type(a) == "table" and a.v or a) <= (type(b) == "table" and b.v or b) end}
local function N(v) return setmetatable({v = v}, mt) end
local a, b, c = N(1), N(2), N(1)
print(a == b, a == c, a ~= b, a ~= c, a == 1, rawequal(a, c))
print(a < b, a <= b, a > b, a >= b, a < 5, 5 < a, a <= 1, 1 >= a)
if a < b then print("yes") else print("no") end
if not (a < b) then print("yes") else print("no") end
while a < b do a.v = a.v + 1 end print(a.v)
print(a == a, table.concat(log, " "))
print((a < b) == false, a < b and "x" or "y", not (a == b))
local m2 = setmetatable({}, {__eq = function() return 1 end, __lt = function() return nil end})
print(m2 == {}, m2 == setmetatable({}, {}), m2 < 1, m2 ~= {})
