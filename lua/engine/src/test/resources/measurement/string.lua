local parts = {}
for i = 1, 200000 do parts[#parts + 1] = "item " .. i .. ";" end
local s = table.concat(parts)
local n = 0
for w in s:gmatch("%d+") do n = n + #w end
print(#s, n)
local r = s:gsub("item (%d+)", "<%1>")
print(#r)
local u = 0
for i = 1, 300000 do local x = s:sub(i, i + 5); if x:find("em", 1, true) then u = u + x:byte(1) end end
print(u)
local f = 0
for i = 1, 200000 do f = f + #string.format("%d:%s:%5.2f", i, "abc", i / 3) end
print(f)
