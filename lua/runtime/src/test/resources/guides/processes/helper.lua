local ctx = require("ctx")

return function()
  local message = process.inbox():receive()
  return message:payload() .. ", " .. ctx.get("customer")
end
