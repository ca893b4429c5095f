for i = 1, 3 do for j = 1, 3 do if j == 2 then goto continue end print(i, j) ::continue:: end end
do local i = 1 ::top:: if i <= 3 then print("goto", i) i = i + 1 goto top end end
do goto skip ; print("no") ::skip:: print("yes") end
local fs = {} do local k = 1 ::again:: local x = k * 10 fs[k] = function() return x end k = k + 1 if k <= 3 then goto again end end print(fs[1](), fs[2](), fs[3]())
for i = 1, 10 do if i == 4 then break end io = i end print(io)
while true do do break end end repeat local x = 1 if x then break end until false
do local a = 0 repeat local done = a >= 2 a = a + 1 until done print(a) end
::e1:: do goto e2 end ::e2:: print("end")
