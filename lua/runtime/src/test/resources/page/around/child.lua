-- Tells its parent of itself, and fails.
return function(parent, argument)
  process.send(parent, "child", {pid = process.pid(), argument = argument, order = require("ctx").get("order")})
  error("over")
end
