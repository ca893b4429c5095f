local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R9 exec waits for the result, and keeps the child's error"] = function(peer)
    equal(7, process.exec(peer .. ":gives", kit.host, 7))
    local value, err = process.exec(peer .. ":fails", kit.host, errors.new{message = "m", kind = errors.CONFLICT})
    equal("m", fails(errors.CONFLICT, value, err))
    local p = kit.puppet(peer)
    equal("deep", p:call("exec", "lua:gives", kit.host, {x = "deep"}).x)
    value, err = p:call("exec", "lua:fails", kit.host, "from a script")
    equal("from a script", fails(errors.INTERNAL, value, err))
  end,

  ["R9 only the calling coroutine waits"] = function(peer)
    local order, done = {}, channel.new(2)
    coroutine.spawn(function()
      process.exec(peer .. ":slow", kit.host, "10ms")
      order[#order + 1] = "exec"
      done:send(true)
    end)
    coroutine.spawn(function()
      order[#order + 1] = "other"
      done:send(true)
    end)
    done:receive() done:receive()
    equal("other,exec", table.concat(order, ","))
  end,

  ["R9 where the caller ends, the child is terminated"] = function(peer)
    local p = kit.puppet(peer)
    p:tell("exec", "lua:registers", kit.host, "r9.child")
    local child
    repeat
      kit.puppet(peer):tell("return")
      child = process.registry.lookup("r9.child")
    until child
    assert(process.monitor(child))
    assert(process.terminate(p.pid))
    equal("process terminated", kit.event(process.event.EXIT, child).result.error:message())
  end,
}
