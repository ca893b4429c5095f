local kit = require("page:kit")

return function()
  local destination, relations = assert(process.spawn("lua:deaf", kit.host)), {}
  local process, calls = kit.noted(process, function()
    relations[#relations + 1] = process.exec("java:relations", kit.host, destination)
  end)
  -- the block
  kit.answered(calls, "monitor", "unmonitor", "link", "unlink")
  kit.equal("monitored none linked none", table.concat(relations, " "))
end
