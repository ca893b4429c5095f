local kit = require("page:kit")

return function()
  local calls
  local inbox = {receive = function()
    local message, ok = process.inbox():receive()
    message, calls = kit.noted(message)
    return message, ok
  end}
  assert(process.send(process.pid(), "note", "hello"))
  -- the block
  kit.answered(calls, "topic", "from", "payload")
  kit.equal("note", calls[1][1])
  kit.equal(process.pid(), calls[2][1])
  kit.equal("hello", calls[3][1])
end
