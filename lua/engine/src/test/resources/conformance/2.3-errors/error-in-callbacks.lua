print(pcall(string.gsub, "abc", "%w", function(c) error("in gsub " .. c, 0) end))
print(pcall(table.sort, {3, 2, 1}, function(a, b) error("in sort", 0) end))
print(pcall(function() for x in function() error("iter", 0) end do end end))
local t = setmetatable({}, {__index = function(_, k) error("idx " .. k, 0) end, __newindex = function() error("nidx", 0) end,
  __call = function() error("call", 0) end, __add = function() error("add", 0) end, __concat = function() error("cat", 0) end,
  __eq = function() error("eq", 0) end, __lt = function() error("lt", 0) end, __len = function() error("len", 0) end,
  __tostring = function() error("tostring", 0) end})
print(pcall(function() return t.foo end)) print(pcall(function() t.x = 1 end)) print(pcall(t)) print(pcall(function() return t + 1 end))
print(pcall(function() return t .. 1 end)) print(pcall(function() return t == setmetatable({}, getmetatable(t)) end))
print(pcall(function() return t < t end)) print(pcall(function() return #t end)) print(pcall(tostring, t))
