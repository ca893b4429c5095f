local mt = {}
for _, op in ipairs{"add", "sub", "mul", "div", "mod", "pow", "idiv", "band", "bor", "bxor", "shl", "shr", "concat"} do
  mt["__" .. op] = function(a, b) return op .. "(" .. (type(a) == "table" and "T" or tostring(a)) .. "," .. (type(b) == "table" and "T" or tostring(b)) .. ")" end
end
mt.__unm = function(a, b) return "unm" .. tostring(rawequal(a, b)) end
mt.__bnot = function(a) return "bnot" end
mt.__len = function(a) return "len" end
local o = setmetatable({}, mt)
print(o + 1, 1 + o, o - 2, 2 - o, o * 3, 3 * o, o / 4, 4 / o)
print(o % 5, 5 % o, o ^ 6, 6 ^ o, o // 7, 7 // o)
print(o & 1, 1 & o, o | 2, 2 | o, o ~ 3, 3 ~ o, o << 4, 4 << o, o >> 5, 5 >> o)
print(o .. "x", "x" .. o, 1 .. o, o .. o, "a" .. "b" .. o, o .. "a" .. "b", 1 .. 2 .. o .. 3 .. 4)
print(-o, ~o, #o, "10" + o, o + "10", o + o)
