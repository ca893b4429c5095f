local a, b, c = 1, 2 print(a, b, c) a, b = b, a print(a, b) local i, t = 1, {} i, t[i] = i + 1, 20 print(i, t[1], t[2])
local function f() return 1, 2, 3 end local x, y, z, w = f() print(x, y, z, w) x, y, z, w = 0, f() print(x, y, z, w) x, y, z, w = f(), 10 print(x, y, z, w) x, y = (f()) print(x, y)
t = {f(), f()} print(#t) t = {f(), (f())} print(#t) t = {(f())} print(#t) t = {[1] = "a", "b"} print(t[1])
local q = {1, 2, 3} q[1], q[2], q[3] = q[3], q[1] print(q[1], q[2], q[3])
do local a = {} a.x, a.y = 1 print(a.x, a.y) local k = {} k[1], k = 5, nil print(k) end
local n = 0 local function nx() n = n + 1 return n end local r = {} r[nx()], r[nx()] = nx(), nx() print(r[1], r[2])
local s = "x" s, s = "first", "second" print(s)
g1, g2 = 1, 2 g1, g2 = g2, g1 print(g1, g2)
