-- A round is a generator of 100 values.
local rounds = ...
local function generator(n)
  return coroutine.wrap(function()
    for i = 1, n do coroutine.yield(i) end
  end)
end
for _ = 1, rounds do
  local sum = 0
  for value in generator(100) do sum = sum + value end
  assert(sum == 5050)
end
