local function show(...)
  local shown = table.pack(...)
  for i = 1, shown.n do shown[i] = shown[i] ~= shown[i] and "nan" or tostring(shown[i]) end
  print(table.concat(shown, " "))
end
local function kind(x) return math.type(x) or type(x) end

-- integers, floats, and both
local function sums(n, x)
  local s, t = 0, x
  for i = 1, n do s = s + i; t = t * 2 - i end
  return s, t
end
show(sums(10, 1)) show(sums(10, 1.0)) show(sums(10, 0.5)) show(sums(0, 7)) show(sums(1, 7))
local function mixed(n)
  local a, b, c = 0, 0, 3
  for i = 1, n do a = a + i * 0.5; b = i / 2 + b; c = 2 * c - 1.0 end
  return a, b, c
end
show(mixed(9))
local function wraps(x)
  local y, z = x, x
  for _ = 1, 3 do x = x + 1; y = y * 3; z = -z - 1 end
  return x, y, z
end
show(wraps(math.maxinteger)) show(wraps(math.mininteger)) show(wraps(-0.0)) show(wraps(1e308))
local function divides(a, b)
  local q, r, d, p = 0, 0, 0, 0
  for _ = 1, 2 do q = a // b; r = a % b; d = a / b; p = a ^ 2 end
  return q, r, d, p
end
for _, x in ipairs { 7, -7, 7.5, -7.5, math.mininteger } do
  for _, y in ipairs { 2, -2, 2.5, -2.5, -1, 1 / 0, -1 / 0 } do show(x, y, divides(x, y)) end
end
show(divides(1.0, 0)) show(divides(-1, 0.0)) show(pcall(divides, 1, 0))
local function bits(n)
  local h, k = 17, 1
  for i = 1, n do h = (h << 5) + h ~ i; h = h ~ (h >> 7); k = k | (1 << i & 255); h = h & 0xFFFFFFFFFF end
  return h, k
end
show(bits(70)) show(bits(3))
local function shifts(x)
  local a, b = 0, 0
  for _ = 1, 2 do a = x << 1.0; b = 8.0 >> 1 end
  return a, b
end
show(shifts(3)) show(shifts(3.0)) show(pcall(shifts, 3.5)) show(pcall(shifts, "3"))

-- comparisons
local function compared(x, y)
  local lt, le, eq, ne, gt, ge, k = 0, 0, 0, 0, 0, 0, 0
  for _ = 1, 2 do
    if x < y then lt = lt + 1 end
    if x <= y then le = le + 1 end
    if x == y then eq = eq + 1 end
    if x ~= y then ne = ne + 1 end
    if x > y then gt = gt + 1 end
    if x >= y then ge = ge + 1 end
    if x < 2 then k = k + 1 end
    if x <= 2.0 then k = k + 10 end
    if x > 2 then k = k + 100 end
    if x >= 2.5 then k = k + 1000 end
    if x == 2 then k = k + 10000 end
    if x ~= 2.0 then k = k + 100000 end
    if 2 < x then k = k + 1000000 end
    if not (x < 2.5) then k = k + 10000000 end
  end
  return lt, le, eq, ne, gt, ge, k
end
local nan = 0 / 0
local values = { 1, 2, 3, 2.0, 2.5, nan, 1 / 0, -1 / 0, 0.0, -0.0, 2 ^ 53, 2 ^ 53 | 0, (2 ^ 53 | 0) + 1, math.maxinteger, 2 ^ 63,
  math.mininteger, -2 ^ 63 }
for i = 1, #values do
  for j = 1, #values do show(i, j, compared(values[i], values[j])) end
end
show(pcall(compared, "a", "b")) show(pcall(compared, 1, "1")) show(pcall(compared, {}, {})) show(pcall(compared, nil, 1))
local function equal(x, y)
  local n = 0
  for _ = 1, 2 do
    if x == y then n = n + 1 end
    if x == nil then n = n + 10 end
    if x == true then n = n + 100 end
    if x == "s" then n = n + 1000 end
    if x == 1 then n = n + 10000 end
  end
  return n
end
show(equal(nil, nil), equal(true, true), equal("s", "s"), equal("s", 1), equal(1, 1.0), equal(1.0, 1), equal({}, {}))

-- strings that are numerals, and what is no number
local function adds(x, y)
  for _ = 1, 2 do x = x + y end
  return x
end
show(adds("10", 1), adds(1, "0x10"), adds("1.5", "1"), adds(1, " 2 "))
show(pcall(adds, "a", 1)) show(pcall(adds, 1, "a")) show(pcall(adds, nil, 1)) show(pcall(adds, 1, {})) show(pcall(adds, true, 1))
local function fields(n)
  local unset
  for i = 1, n do
    n = n * 2
    n = n - unset
  end
end
show(pcall(fields, 3))
local function negated(x)
  local y = 0
  for _ = 1, 3 do y = -x; x = y end
  return x, y
end
show(negated(1)) show(negated(0.0)) show(negated("2")) show(negated(math.mininteger)) show(pcall(negated, {}))

-- metamethods, in the order of the operands
local log = {}
local function name(v) return type(v) == "table" and v.name or tostring(v) end
local mt = {}
for _, event in ipairs { "add", "sub", "mul", "div", "mod", "idiv", "pow", "band", "bor", "bxor", "shl", "shr", "unm", "lt", "le",
  "eq" } do
  mt["__" .. event] = function(a, b)
    log[#log + 1] = event .. "(" .. name(a) .. "," .. name(b) .. ")"
    return event == "lt" and #log % 2 == 0 or a
  end
end
local p, q = setmetatable({ name = "p" }, mt), setmetatable({ name = "q" }, mt)
local function all(a, b, c)
  local x, n = 0, 0
  for i = 1, 2 do
    n = n + i * 2
    x = a + b; x = x - b * 2; x = 3 * x; x = x / c; x = x % 7; x = x // b; x = x ^ 2; x = a & b; x = x | 1; x = x ~ b; x = 1 << x
    x = x >> b; x = -x
    if a < b then n = n + 1 end
    if a <= b then n = n + 1.5 end
    if a > 3 then n = n - 1 end
    if a == b then n = n + 100 end
    if 1 >= b then n = n * 2 end
  end
  return n, name(x)
end
show(all(p, q, 5)) show(table.concat(log, " "))
log = {} show(pcall(all, p, 2, nil)) show(table.concat(log, " "))

-- loops in loops, ways out of them
local function nested(n)
  local s, turns = 0, 0
  for i = 1, n do
    for j = i, 1, -1 do
      if j % 3 == 0 then goto continue end
      s = s + i * j
      if s > 400 then break end
      turns = turns + 1
      ::continue::
    end
    local k = 0
    while k < i do
      k = k + 1
      if k == 5 then break end
      repeat local twice = k * 2; k = k + 1 until twice > 3
    end
    s = s - k
  end
  return s, turns
end
show(nested(10)) show(nested(1)) show(nested(0))
local function early(n)
  local a, b = 0, 1
  while true do
    a, b = b, a + b
    if a > n then return a, kind(a) end
  end
end
show(early(1000)) show(early(1e18))
local function floating(a, b, c)
  local s, last = 0, nil
  for x = a, b, c do s = s + x; last = x end
  return s, last
end
show(floating(0, 1, 0.25)) show(floating(1.0, 3, 1)) show(floating(3, 1.5, -0.5)) show(floating(1, 0.5, 1))
local function steps(n, by)
  local s = 0
  for i = 1, n do
    for j = i, n, by do s = s + j end
  end
  return s
end
show(steps(5, 1)) show(steps(5, 2)) show(steps(5, 0.5)) show(pcall(steps, 5, 0)) show(pcall(steps, 5, 0.0))
show(pcall(steps, 5.5, 1))
local function limits()
  local n = 0
  for i = math.maxinteger - 1, math.maxinteger do n = n + 1 end
  for i = math.mininteger, math.mininteger + 2, 2 do n = n + 10 end
  for i = 1, 3 do local j = i; i = i * 10; n = n + i + j end
  return n
end
show(limits())
local function registers(a)
  local b = a * 2
  for i = 1, 2 do
    local t = { b }
    for j = 1, 3 do b = b + j end
    local u = b .. "|" .. t[1]
    for j = 1, 2 do local v = u; u = 5 * j; b = b + u; u = v end
    a = u
  end
  return a, b
end
show(registers(1)) show(registers(1.5))
local made = {}
for i = 1, 3 do
  local s = i
  for j = 1, 3 do s = s * 2 + j end
  made[i] = function() s = s + 1 return s end
end
show(made[1](), made[1](), made[2](), made[3]())
local function swapped(n)
  local a, b, c = 1, 2.5, "c"
  for _ = 1, n do a, b, c = c, a, b end
  return a, b, c
end
show(swapped(1)) show(swapped(2)) show(swapped(3)) show(swapped(7))
