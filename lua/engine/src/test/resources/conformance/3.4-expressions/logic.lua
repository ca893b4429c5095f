print(10 or 20, nil or "a", false and nil, nil and 10, false or nil, 1 and 2, nil or false, not 1 or 2, 1 and nil or 3, false == nil)
local function v(x) print("eval", x) return x end print(v(nil) and v(1) or v(2)) print(v(1) or v(2)) print(v(false) or v(nil)) print(v(1) and v(2) and v(3)) print((v(nil) or v(4)) and v(5))
local x = 5 x = x > 3 and "big" or "small" print(x) x = nil x = x or "default" print(x) x = x and x .. "!" print(x)
if not (x and nil) and (x or nil) then print("complex") end if x == "a" or x == "default!" and x ~= nil then print("prec") end
local a, b = 1, nil local r = a and b print(r) r = b and a print(r) r = a == 1 and b == nil print(r) r = not a == not b print(r) r = (a or b) == 1 print(r)
while not (a > 3 or b) do a = a + 1 end print(a) print(1 < 2 == true, 1 == 1 ~= false, "x" and 1 < 2, nil == (1 > 2) or 7)
local function t3(c) return c and 1 or 2, c and nil or 3, (c or 4) end print(t3(true)) print(t3(false)) print(t3(nil))
