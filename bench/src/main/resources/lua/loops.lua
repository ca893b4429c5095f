-- A round is 30,000 turns of loops that compute.
local rounds = ...
local function remainders(n)
  local sum = 0
  for i = 1, n do sum = sum + i % 7 end
  return sum
end
local function halves(n)
  local sum = 0.0
  for i = 1, n do sum = sum + i * 0.5 end
  return sum
end
local function divisors(n)
  local a, b, turns = 1, 0, 0
  while turns < n do
    if b == 0 then
      a, b = 832040, 514229
    end
    a, b = b, a % b
    turns = turns + 1
  end
  return a
end
for _ = 1, rounds do
  assert(remainders(10000) == 29998)
  assert(halves(10000) == 25002500)
  assert(divisors(10000) == 121393)
end
