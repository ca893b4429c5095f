-- A round is 1,000 calls of a counter, two maps of 200 elements, 100 protected calls, and 100 calls with any number of arguments.
local rounds = ...
local function counter()
  local count = 0
  return function(by) count = count + by return count end
end
local function map(values, change)
  local changed = {}
  for i, value in ipairs(values) do changed[i] = change(value) end
  return changed
end
local function sum(...)
  local total = 0
  for i = 1, select("#", ...) do total = total + (select(i, ...)) end
  return total
end
for _ = 1, rounds do
  local add = counter()
  for i = 1, 1000 do add(i) end
  assert(add(0) == 500500)
  local values = {}
  for i = 1, 200 do values[i] = i end
  values = map(map(values, function(value) return value + 1 end), function(value) return value * 2 end)
  assert(values[200] == 402)
  local right = 0
  for i = 1, 100 do
    local ok, result = pcall(function(x) return x + 1 end, i)
    if ok and result == i + 1 then right = right + 1 end
  end
  assert(right == 100)
  for _ = 1, 100 do right = sum(1, 2, 3, 4) end
  assert(right == 10)
end
