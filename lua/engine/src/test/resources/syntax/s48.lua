
local function f() local x <const> = 1; return function() x = 2 end end
