-- 3.4.1 to 3.4.4: where integers and floats meet
local max, min = math.maxinteger, math.mininteger
print(max + 1 == min, min - 1 == max, max * 2, min // -1, min % -1, -min == min)
print(max + 1.0, max + 0.0 == max, 2^53 == 2^53 + 1, max // 1 | 0, 1e15, 1e16, 1e100)
print(7 // 2, -7 // 2, 7 // -2, 7 % -3, -7 % 3, 7.5 // 2, -7.5 // 2, 5.5 % -2, -5.5 % 2)
print(1 / 0, -1 / 0, 1 // 0.0, -1 // 0.0, 0.0 / 1, -0.0)
print(pcall(function() return 1 // 0 end))
print(pcall(function() return 1 % 0 end))
print(5 % math.huge, -5 % math.huge, 5 % -math.huge, 5.0 % 0 ~= 5.0 % 0)
print(3 | 0.0 + 4, pcall(function() return 1 | 1.5 end))
print(pcall(function() return 1 | "x" end))
print("10" + 5, "0x10" + 0, "1e1" * 1, " 7 " + 0, pcall(function() return "a" + 1 end))
print(1 << 63, 1 << 64, 1 << -1, -1 >> 1, -1 >> 63, -1 << 65, ~0, ~5, 5 ~ 3)
print(1 == 1.0, math.type(1), math.type(1.0), math.type("1"), 1 < 1.5, max < max + 0.0, min <= min + 0.0)
print(max + 0.0 == 2^63, max < 2^63, max <= 2^63 - 1, min == -2^63, max == 2^63)
print(2^2, 10 // 3.0, 2^-1, 2^0.5, (-8)^(1/3) ~= (-8)^(1/3))
local t = { [1] = "int", [2^53] = "big" }
print(t[1.0], t[2^53 | 0], #t, next({ [3.0] = 1 }))
print(tostring(3.0), tostring(-0.0), 1e300 * 1e10, 123456789012345678, 0x7fffffffffffffff, 0xffffffffffffffff)
print(tonumber("0x1p4"), tonumber("1e"), tonumber("0x"), tonumber(" 12 "), tonumber("1 2"), tonumber("9223372036854775808"))
print(tonumber("z", 36), tonumber("ff", 16), tonumber("8", 8), tonumber("-101", 2), tonumber("1.5e+2"))
print(math.tointeger(3.0), math.tointeger(3.5), math.tointeger("8"), math.tointeger(2^63))
print(string.format("%d", 3.0), pcall(string.format, "%d", 3.5))
for i = max - 1, max do print(i) end
for i = min + 1, min, -1 do print(i) end
for x = 1.0, 2.0, 0.5 do print(x) end
for i = 1, 0 do print("never") end
local last for i = 3, 1, -1 do last = i end print(last)
print(math.ult(1, -1), math.abs(min), math.fmod(-7, 3), math.fmod(7, -3), math.fmod(-7.5, 2))
print(pcall(math.fmod, 1, 0))
print(math.floor(-3.5), math.ceil(-3.5), math.floor(2^70), math.max(1, 2.5), math.min(3))
print(1e15 + 0.5, 0.1, 1/3, 100.0, 1e14, 123456.789e3, 2^63, -2^63)
