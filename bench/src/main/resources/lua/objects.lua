-- A round is 1,000 points that are added, and 2,000 calls of a method that is inherited.
local rounds = ...
local Point = {}
Point.__index = Point
function Point.new(x, y) return setmetatable({ x = x, y = y }, Point) end
function Point:add(other) return Point.new(self.x + other.x, self.y + other.y) end
local Account = {}
Account.__index = Account
function Account:deposit(amount) self.balance = self.balance + amount end
local Savings = setmetatable({}, { __index = Account })
Savings.__index = Savings
for _ = 1, rounds do
  local point, step = Point.new(0, 0), Point.new(1, 2)
  for _ = 1, 1000 do point = point:add(step) end
  assert(point.x == 1000 and point.y == 2000)
  local account = setmetatable({ balance = 0 }, Savings)
  for _ = 1, 2000 do account:deposit(3) end
  assert(account.balance == 6000)
end
