for i = 1, 3 do io = i end print(io) for i = 3, 1, -1 do print(i) end for i = 1, 0 do print("never") end
for i = 1.0, 2 do print(i) end for i = 1, 2, 0.5 do print(i) end for i = 10, 1, -4 do print(i) end
for i = math.maxinteger - 1, math.maxinteger do print(i) end for i = math.mininteger, math.mininteger + 1 do print(i) end
for i = 1, math.huge do if i > 2 then break end print(i) end for i = 1, -math.huge do print("no") end for i = -1, -math.huge, -1 do if i < -2 then break end print(i) end
for i = 3, 2.9 do print("no") end for i = 1, 2.9 do print(i) end for i = 3, 1.5, -1 do print(i) end
for i = 1, 3 do local j = i i = 10 print(j, i) end
local t = {} for i = 1, 3 do t[i] = function() i = i + 1 return i end end print(t[1](), t[1](), t[2]())
for k, v in next, {a = 1} do print(k, v) end for k, v in pairs({10, 20, nil, 40}) do print(k, v) end for i, v in ipairs({1, 2, nil, 4}) do print(i, v) end
for a, b, c in (function() local n = 0 return function() n = n + 1 if n < 3 then return n, n * 2, n * 3 end end end)() do print(a, b, c) end
for w, extra in string.gmatch("one two", "%a+") do print(w, extra) end
local s = 0 for i = 10, 1, -3 do s = s + i end print(s)
for i = 0.1, 0.35, 0.1 do print(i) end

-- strings that are numerals
for i = 1, "3" do print(i) end
for i = "1", 3 do print(i) end
for i = 1, 3, "1" do print(i) end
for i = 1, "0x2.8p0" do print(i) end
for i = math.maxinteger - 1, "9223372036854775807" do print(i) end
for i = 3, "1", -1 do print(i) end
print(pcall(function() for i = 1, 2, "0" do end end))
print(pcall(function() for i = 1, "x" do end end))
print(pcall(function() for i = "x", 1 do end end))
print(pcall(function() for i = 1, 2, "" do end end))
