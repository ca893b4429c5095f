-- A round builds a text of 200 items, takes it apart again by patterns, and formats.
local rounds = ...
local function build(n)
  local parts = {}
  for i = 1, n do parts[#parts + 1] = "item " .. i .. ";" end
  return table.concat(parts)
end
local function digits(text)
  local count = 0
  for word in text:gmatch("%d+") do count = count + #word end
  return count
end
local function looked(text)
  local sum = 0
  for i = 1, 200 do
    local part = text:sub(i, i + 5)
    if part:find("em", 1, true) then sum = sum + part:byte(1) end
  end
  return sum
end
local function formatted(n)
  local length = 0
  for i = 1, n do length = length + #string.format("%d:%s:%5x", i, "abc", i) end
  return length
end
for _ = 1, rounds do
  local text = build(200)
  assert(#text == 1692)
  assert(digits(text) == 492)
  local marked, count = text:gsub("item (%d+)", "<%1>")
  assert(#marked == 1092 and count == 200)
  assert(looked(text) == 11370)
  assert(formatted(100) == 1192)
  assert(text:upper():lower():rep(2):reverse():len() == 3384)
end
