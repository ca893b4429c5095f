local logger = require("logger")

logger:info("order packed", { order = 7, express = true })

local log = logger:with({ order = 7 })
log:debug("weighing")
log:warn("late", { days = 2 })
log:error("lost")
