
local a, b <close>, c <close> = 1
