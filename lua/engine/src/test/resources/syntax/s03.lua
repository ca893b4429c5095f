
local function end
