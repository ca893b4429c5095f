local time = require("time")

local pause, err = time.parse_duration("1m30s")
assert(pause:seconds() == 90.0 and tostring(pause) == "1m30s")
assert(pause * 2 == time.duration("3m"))
assert(pause + 30 * time.SECOND == time.duration("2m"))
assert(pause / time.duration("1s") == 90.0)
assert(pause > time.duration("1m"))

local began = time.now()
local lasted = time.now() - began
assert(lasted >= time.duration(0))
assert((began + "1h") - began == time.duration("1h"))
assert(began:unix_milli() // 1000 == began:unix())
