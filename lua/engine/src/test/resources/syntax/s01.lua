
if x then
