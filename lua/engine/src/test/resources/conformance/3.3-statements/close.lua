local function C(n) return setmetatable({}, {__close = function(_, e) print("close " .. n, e) end}) end
do local a <close> = C("a") local b <close> = C("b") print("body") end
local function f() local x <close> = C("x") return "ret", 1, 2 end print(f())
local function g() local x <close> = C("gx") error("E", 0) end print(pcall(g))
for i = 1, 2 do local y <close> = C("loop" .. i) if i == 2 then break end end
do local n <close> = nil local m <close> = false print("nil ok") end
print(pcall(function() local bad <close> = {} end)) print(pcall(function() local bad <close> = 1 end))
local function h() local a <close> = setmetatable({}, {__close = function(_, e) print("a gets", e) error("from a", 0) end}) local b <close> = setmetatable({}, {__close = function(_, e) print("b gets", e) error("from b", 0) end}) error("orig", 0) end print(pcall(h))
for k, v in (function() local done return function() if not done then done = true return 1, 2 end end, nil, nil, C("iter") end)() do print(k, v) end
for k in (function() return function() return 1 end, nil, nil, C("brk") end)() do break end
local function tail() local x <close> = C("tail") return f() end print(tail())
do local x <const> = 5 print(x) end
goto out do local z <close> = C("never") end ::out::
do local i = 0 ::top:: local z <close> = C("g" .. i) i = i + 1 if i < 3 then goto top end end
local function v(...) local x <close> = C("v") return ... end print(v(1, nil, 3, nil))
