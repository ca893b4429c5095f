-- 3.3.4: loops by goto, continue, fresh variables for each turn, nested labels
for i = 1, 3 do
  for j = 1, 3 do
    if j == 2 then goto continue end
    if i == 3 then goto out end
    print(i, j)
    ::continue::
  end
end
::out::
local captured = {}
do
  local i = 1
  ::top::
  local fresh = i * 10
  captured[i] = function() fresh = fresh + 1 return fresh end
  i = i + 1
  if i <= 3 then goto top end
end
print(captured[1](), captured[1](), captured[2](), captured[3]())
do goto same ::same:: end
do goto same do ::same:: end ::same:: end
local function early(n)
  if n > 1 then goto big end
  do return "small" end
  ::big::
  return "big"
end
print(early(1), early(2))
local n = 0
while true do
  n = n + 1
  do
    if n % 2 == 0 then goto next end
    if n > 7 then break end
  end
  ::next::
end
print(n)
repeat
  local x = 1
  goto skip
  x = 2
  ::skip::
until true
