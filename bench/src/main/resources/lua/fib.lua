-- A round is fib(20): 21,891 calls.
local rounds = ...
local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
for _ = 1, rounds do
  assert(fib(20) == 6765)
end
