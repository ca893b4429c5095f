local base = {x = 1, f = function() return "basef" end}
local mid = setmetatable({y = 2}, {__index = base})
local top = setmetatable({z = 3}, {__index = mid})
print(top.x, top.y, top.z, top.w, top.f(), rawget(top, "x"))
local log = {}
local p = setmetatable({}, {__index = function(t, k) log[#log + 1] = tostring(k) return k end, __newindex = function(t, k, v) rawset(t, k, v .. "!") end})
print(p.a, p[1], p[1.5], p[true]) p.b = "set" print(p.b, rawget(p, "b")) p.b = "again" print(p.b)
local store = {} local q = setmetatable({}, {__newindex = store}) q.v = 9 print(rawget(q, "v"), store.v)
print(("str").len == string.len, ("str"):upper(), #"abc", ("x").y)
local r = setmetatable({}, {__index = string}) print(r.format("%d", 3))
local cnt = 0 local d = setmetatable({}, {__index = function(t, k) cnt = cnt + 1 local v = k * 2 t[k] = v return v end})
print(d[2], d[2], d[3], cnt) print(table.concat(log, ","))
local t = setmetatable({10, 20}, {__index = function(_, i) if i <= 4 then return i * 10 end end}) for i, v in ipairs(t) do io = i print(i, v) end
