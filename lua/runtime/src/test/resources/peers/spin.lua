-- Works without end, in different ways.
local ways = {}

function ways.loop()
  while true do end
end

function ways.pcall()
  while true do
    pcall(function()
      while true do end
    end)
  end
end

function ways.calls()
  local function f(n) return n and f(n + 1) end
  return f(1)
end

function ways.coroutine()
  local co = coroutine.wrap(function()
    while true do coroutine.yield() end
  end)
  while true do co() end
end

function ways.pattern()
  return (("a"):rep(40)):find(("a?"):rep(40) .. ("a"):rep(40) .. "b")
end

function ways.close()
  local guard <close> = setmetatable({}, {__close = function() while true do end end})
  error("to be closed")
end

return function(way)
  return ways[way]()
end
