local function lvl1() error("one") end
local function lvl2() error("two", 2) end
local function lvl0() error("zero", 0) end
print(pcall(lvl1)) print(pcall(function() lvl2() end)) print(pcall(lvl0))
print(pcall(error)) print(pcall(error, nil)) print(select("#", pcall(error, 1, 2)))
local ok, e = pcall(error, {code = 7}) print(ok, type(e), e.code)
print(pcall(error, 42)) print(pcall(error, true))
print(pcall(function() error(42, 2) end))
print(select(2, pcall(function() error(setmetatable({}, {__tostring = function() return "obj" end})) end)))
