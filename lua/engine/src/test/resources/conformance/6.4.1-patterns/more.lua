-- 6.4.1: quantifiers, anchors, captures, positions, balance, frontier, back references, mistakes
local function show(...) print(select("#", ...), ...) end
show(("hello world"):find("o w"))
show(("hello"):find("l", 1, true), ("a.b"):find(".", 1, true), ("a.b"):find("%."))
show(("hello"):match("(h)(.-)(l+)(.*)"))
show(("key = value"):match("^(%w+)%s*=%s*(%w+)$"))
show(("  trim  "):match("^%s*(.-)%s*$"))
show(("abc"):match("()b()"))
show(("f(a(b)c)d"):match("%b()"))
show(("THE (quick) fox"):find("%((%a+)%)"))
show(("THE (quick) fox"):gsub("%f[%a]%a+", "<%0>"))
show(("hello hello"):match("(%w+) %1"))
show(("aaa"):match("a-"), ("aaa"):match("a-$"), ("aaab"):match("a*b"), ("b"):match("a?b"))
show(("x^y"):match("[%^x]+"), ("a-z"):match("[a%-z]+"), ("]"):match("[]]"), ("^"):match("[^^]"))
show(("äö"):byte(1, -1))
show(("abc"):gsub("", "-"))
show(("abc"):gsub(".", { a = 1, b = "B", c = false }))
show(("abc"):gsub("%w", "%%%0"))
show(("hello world"):gsub("o", "0", 1))
show(("abc"):gsub("(a)(b)(c)", "%3%2%1"))
show(("x = 1, y = 2"):gsub("(%w+) = (%w+)", function(k, v) return v .. "=" .. k end))
for k, v in ("a=1, b=2"):gmatch("(%w+)=(%w+)") do print(k, v) end
for w in ("one two"):gmatch("%a+") do print(w) end
for a in ("abc"):gmatch("") do print("[" .. a .. "]") end
for p in ("abc"):gmatch("()", 2) do print(p) end
show(("\0a\0"):find("%z"), ("\0a\0"):find("\0", 2))
show(("0x1F"):match("^0[xX](%x+)$"), ("tab\tx"):match("%c"), ("a_b"):match("%p"))
show(("hello"):find("", 10), ("hello"):find("", 6), ("hello"):find("h", -5))
for _, bad in ipairs { "(", ")", "%", "[a", "[]", "%b", "%f", "(()", "a)", "%1", "[%" } do
  print(bad, pcall(string.find, "abc", bad))
end
print(pcall(string.gsub, "abc", "a", "%2"))
print(pcall(string.gsub, "abc", "a", "%x"))
print(pcall(string.rep, "x", -1), ("ab"):rep(3, ","))
