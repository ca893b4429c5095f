x = 10
local function f() local _ENV = {x = 20, print = print} print(x) x = 30 print(_ENV.x) end
f() print(x, _ENV == _G, _ENV.x, _G.x, _G._G == _G)
local function g(_ENV) return y end
print(g({y = "field"}))
do local _ENV = setmetatable({}, {__index = _G}) z = 5 print(z, _G.z) end
print(rawget(_G, "undefined_name"), undefined_name)
setmetatable(_G, {__index = function(_, k) return "missing " .. k end, __newindex = function(t, k, v) rawset(t, k, v * 2) end})
w = 21 print(w, nowhere)
setmetatable(_G, nil) print(nowhere)
