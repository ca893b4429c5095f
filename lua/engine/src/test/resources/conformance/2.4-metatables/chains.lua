-- 2.4: chains of __index and __newindex, __eq, __lt, __le, __concat, __len, __unm, __call, __idiv, bits
local log = {}
local base = setmetatable({ deep = "deep" }, { __index = function(_, k) return "made " .. k end })
local middle = setmetatable({}, { __index = base })
local top = setmetatable({}, { __index = middle })
print(top.deep, top.other, rawget(top, "deep"), top[1])
local store = {}
local proxy = setmetatable({}, { __newindex = store, __index = store })
proxy.x = 1
print(rawget(proxy, "x"), store.x, proxy.x)
local watched = setmetatable({ old = 1 }, { __newindex = function(t, k, v) rawset(t, k, v .. "!") end })
watched.old = 2
watched.new = "n"
print(watched.old, watched.new)
local E = { __eq = function(a, b) return a.v == b.v end }
local a, b, c = setmetatable({ v = 1 }, E), setmetatable({ v = 1 }, E), setmetatable({ v = 2 }, E)
print(a == b, a ~= b, a == c, a == 1, rawequal(a, b))
local L = { __lt = function(x, y) return (x.v or x) < (y.v or y) end, __le = function() return nil end }
local p, q = setmetatable({ v = 1 }, L), setmetatable({ v = 2 }, L)
print(p < q, q < p, p > q, p <= q, p >= q, not (p < q))
if p < q then print("less") else print("not less") end
while not (q < p) do print("once") break end
local N = setmetatable({}, { __concat = function(x, y) return "cat(" .. type(x) .. "," .. type(y) .. ")" end,
  __len = function() return 42 end, __unm = function() return "minus" end, __bnot = function() return "not" end,
  __idiv = function() return "idiv" end, __shl = function() return "shl" end, __band = function() return "band" end,
  __mod = function() return "mod" end, __pow = function() return "pow" end,
  __call = function(self, ...) return select("#", ...), ... end, __tostring = function() return "N!" end, __name = "Name" })
print("a" .. N, N .. 1, 1 .. N .. 2, #N, -N, ~N, N // 1, 1 << N, N & 1, 5 % N, N ^ 2, N(), N(1, nil), tostring(N))
print(pcall(function() return N + 1 end))
print(pcall(function() return N < N end))
print(pcall(function() return {} < {} end))
print(pcall(function() return {} .. "x" end))
local callable = setmetatable({}, { __call = setmetatable({}, { __call = function(self, inner, x) return "twice", x end }) })
print(pcall(callable, 7))
print(pcall(setmetatable, {}, 1))
print(getmetatable(setmetatable({}, { __metatable = "locked" })), pcall(setmetatable, setmetatable({}, { __metatable = 1 }), {}))
local pairsed = setmetatable({}, { __pairs = function(t) return function(_, k) if not k then return 1, "one" end end, t, nil end })
for k, v in pairs(pairsed) do print(k, v) end
print(rawlen(N), rawlen("abc"), #setmetatable({ 1, 2 }, {}))
local ix = setmetatable({}, { __index = function(t, k) return k * 2 end })
for i, v in ipairs(setmetatable({}, { __index = function(_, i) if i < 4 then return i * i end end })) do print(i, v) end
print(ix[21], ix[0.5])
local loop = {}
setmetatable(loop, { __index = loop })
print(pcall(function() return loop.x end))
