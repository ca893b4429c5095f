-- A round is a sieve up to 2,000, a count by 100 keys, a walk over them, a sort of 500, and a queue of 200.
local rounds = ...
local function primes(n)
  local sieve = {}
  for i = 2, n do sieve[i] = true end
  for i = 2, n do
    if i * i > n then break end
    if sieve[i] then
      for j = i * i, n, i do sieve[j] = false end
    end
  end
  local count = 0
  for i = 2, n do if sieve[i] then count = count + 1 end end
  return count
end
local names = {}
for i = 1, 100 do names[i] = "key" .. i end
local function counted(n)
  local counts = {}
  for i = 1, n do
    local name = names[i % 100 + 1]
    counts[name] = (counts[name] or 0) + i
  end
  local sum = 0
  for _, count in pairs(counts) do sum = sum + count end
  for _, name in ipairs(names) do sum = sum + counts[name] end
  return sum
end
local function sorted(n)
  local numbers = {}
  for i = 1, n do numbers[i] = i * 7919 % 1009 end
  table.sort(numbers)
  for i = 2, n do if numbers[i - 1] > numbers[i] then return false end end
  return numbers[1]
end
local function queued(n)
  local queue = {}
  for i = 1, n do table.insert(queue, { at = i }) end
  local sum = 0
  while #queue > 0 do sum = sum + table.remove(queue).at end
  return sum
end
for _ = 1, rounds do
  assert(primes(2000) == 303)
  assert(counted(1000) == 1001000)
  assert(sorted(500) == 1)
  assert(queued(200) == 20100)
end
