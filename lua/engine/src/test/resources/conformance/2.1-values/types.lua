print(type(nil), type(true), type(1), type(1.5), type("s"), type({}), type(print), type(function() end), type(coroutine.create(print)))
print(math.type(1), math.type(1.0), math.type("1"), 1 == 1.0, math.type(2^31), math.type(10 // 2), math.type(10 / 2))
local t = {} t[1.0] = "a" t[2] = "b" t[2^53] = "c"
print(t[1], t[2.0], t[2^53 | 0], next({[3.0] = true}))
print("a\0b" == "a\0b", #"a\0b", "1" == 1, 0 == -0, 1/0 > math.maxinteger, -1/0 < math.mininteger)
print(not nil, not 0, not "", nil == false, false == false)
