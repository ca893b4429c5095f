-- 6.4.2: sizes, order of bytes, alignment, strings, floats, mistakes
local function hex(s) return (s:gsub(".", function(c) return ("%02x"):format(c:byte()) end)) end
print(hex(string.pack("<i4", 100)), hex(string.pack(">i4", 100)), hex(string.pack("<i3", -2)))
print(hex(string.pack("<I2", 65535)), hex(string.pack(">I2 I1", 1, 2)), hex(string.pack("<i8", -1)))
print(hex(string.pack("<i16", -3)), string.unpack("<i16", string.pack("<i16", -3)))
print(hex(string.pack("z", "abc")), hex(string.pack("s1", "abc")), hex(string.pack(">s2", "abc")))
print(hex(string.pack("<d", 1.5)), hex(string.pack(">f", -2.0)), hex(string.pack("<n", 0.1)))
print(hex(string.pack("!4 <i1 i4", 1, 2)), hex(string.pack("<i1 x i1", 1, 2)), hex(string.pack("!8 <i1 Xd d", 1, 1.0)))
print(hex(string.pack("c5", "ab")), string.packsize("i4 i8 !8 d"), string.packsize("<!4 i1 i4"))
print(string.unpack("<i2 i2", "\1\0\255\255"))
print(string.unpack("z s1 B", "ab\0\2xyA"))
print(string.unpack("<I4", "xx\1\0\0\0", 3))
print(string.unpack("<d", string.pack("<d", -0.0)))
print(string.unpack(">j", string.pack(">j", math.mininteger)))
print(string.unpack("c0", "abc"), string.unpack("<h", "\255\127", -2))
for _, try in ipairs {
  { string.pack, "i1", 200 }, { string.pack, "I1", -1 }, { string.pack, "i17", 1 }, { string.pack, "q", 1 },
  { string.pack, "c2", "abc" }, { string.pack, "z", "a\0b" }, { string.pack, "s1", ("x"):rep(300) }, { string.pack, "!3 i4", 1 },
  { string.unpack, "i4", "abc" }, { string.unpack, "z", "abc" }, { string.unpack, "s1", "\5ab" }, { string.unpack, "i4", "abcd", 6 },
  { string.unpack, "<i9", ("\255"):rep(8) .. "\1" }, { string.packsize, "s" }, { string.packsize, "z" }, { string.pack, "i", "x" },
  { string.pack, "i", 1.5 }, { string.pack, "X" }, { string.pack, "c" },
} do
  print(try[2], pcall(table.unpack(try)))
end
