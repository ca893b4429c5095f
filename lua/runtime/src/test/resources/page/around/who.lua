-- Ends with what it is: its context, actor and scope, and the message that it has found where it is to read one.
local ctx, security = require("ctx"), require("security")

return function(reads)
  local actor, message = security.actor(), reads and process.inbox():receive()
  return {context = ctx.all(), actor = actor and actor:id(), may = security.can("process.send", "anybody"),
    topic = message and message:topic(), payload = message and message:payload()}
end
