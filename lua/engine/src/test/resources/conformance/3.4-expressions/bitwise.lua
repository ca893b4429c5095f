print(5 & 3, 5 | 3, 5 ~ 3, ~5, 1 << 4, 256 >> 4, -1 >> 60, -1 << 63, 1 << 64, 1 << -1, 2 >> -1, 1 << 63, 1 >> 64, -1 >> 63)
print(5.0 & 3, 2^31 | 0, 1e3 & 0xff, ~0, ~~5, 0xF0 ~ 0xFF, 3 & 2 | 1, 1 | 2 & 3, 1 << 2 + 1, 5 & 6 == 4)
print(math.maxinteger << 1, math.mininteger >> 63, 1 << 62, pcall(function() return "3" << 2 end), -1 ~ 0, 0x7fffffffffffffff + 0 | 0)
