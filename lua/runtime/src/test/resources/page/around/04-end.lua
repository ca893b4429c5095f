local kit = require("page:kit")

-- A name whose holder is replaced between the two calls, so that both find somebody.
return function()
  local destination = "page.worker"
  local worker = process.with_context({}):with_name(destination)
  local first, second = assert(worker:spawn_monitored("lua:deaf", kit.host))
  local events, own = process.events(), process.pid()
  local process, calls = kit.noted(process, function(name)
    if name == "terminate" then
      second = assert(worker:spawn_monitored("page:waits", kit.host))
    end
  end)
  -- the block
  kit.answered(calls, "terminate", "cancel")
  local ends = {}
  for _ = 1, 2 do
    local event = events:receive()
    kit.equal("pid.exit", event.kind)
    ends[event.from] = event.result
  end
  kit.equal(errors.CANCELED, ends[first].error:kind())
  kit.equal("process terminated", ends[first].error:message())
  local cancel = ends[second].value
  kit.equal("pid.cancel", cancel.kind)
  kit.equal(own, cancel.from)
  local deadline = tonumber(cancel.deadline:match(":([%d.]+)Z$"))
  assert(math.abs((deadline - cancel.at - 5) % 60) < 0.01, "the deadline is five seconds later")
end
