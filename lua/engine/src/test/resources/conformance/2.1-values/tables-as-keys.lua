local k1, k2 = {}, {}
local t = {[k1] = 1, [k2] = 2, [true] = 3, [print] = 4, [1.5] = 5, [-1] = 6, ["x"] = 7}
print(t[k1], t[k2], t[true], t[print], t[1.5], t[-1], t.x, t[false], t[{}])
t[k1] = nil
print(t[k1], t[k2])
local n = 0 for _ in pairs(t) do n = n + 1 end print(n)
