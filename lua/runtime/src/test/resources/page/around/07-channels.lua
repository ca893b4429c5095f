local kit = require("page:kit")

return function()
  -- the block
  assert(process.send(process.pid(), "note", 1))
  local message = inbox:receive()
  kit.equal("note", message:topic())
  local child = assert(process.spawn_monitored("lua:gives", kit.host, "value"))
  local event = events:receive()
  kit.equal(process.event.EXIT, event.kind)
  kit.equal(child, event.from)
  kit.equal("value", event.result.value)
end
