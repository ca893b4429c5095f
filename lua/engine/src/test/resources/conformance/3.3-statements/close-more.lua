-- 3.3.8: order, ways out, errors and values of variables that are to be closed
local function C(name, fails)
  return setmetatable({}, { __close = function(_, e)
    print("close " .. name, e)
    if fails then error(fails, 0) end
  end })
end
print(pcall(function()
  local a <close> = C("a", "from a")
  local b <close> = C("b", "from b")
  error("body", 0)
end))
print(pcall(function()
  local a <close> = C("a")
  local b <close> = C("b", "only b")
  return "result"
end))
local function values(...)
  local x <close> = C("x")
  return ...
end
print(values(1, nil, 3))
print(select("#", values()))
do
  local n = 0
  ::again::
  do
    local g <close> = C("goto " .. n)
    n = n + 1
    if n < 3 then goto again end
  end
  print("after", n)
end
for k in (function()
  local n = 0
  return function() n = n + 1 if n < 4 then return n end end, nil, nil, C("iterator")
end)() do
  print("turn", k)
  if k == 2 then break end
end
local co = coroutine.wrap(function()
  local y <close> = C("in coroutine")
  coroutine.yield("yielded")
  return "done"
end)
print(co())
print(co())
local co2 = coroutine.create(function()
  local z <close> = setmetatable({}, { __close = function(_, e)
    print("closing", e)
    print("yield in close", coroutine.yield("from close"))
  end })
  coroutine.yield("first")
  return "end"
end)
print(coroutine.resume(co2))
print(coroutine.resume(co2))
print(coroutine.resume(co2, "given"))
print(coroutine.status(co2))
local r
repeat
  local w <close> = C("repeat")
  r = w ~= nil
until r
local function tail() return "tail" end
local function no_tail()
  local t <close> = C("before tail")
  return tail()
end
print(no_tail())
print(pcall(function()
  local c <const> = 5
  local u <close> = nil
  return c, u
end))
