local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R5.1 terminate ends by force, and whoever addresses it from then on gets NOT_FOUND"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    assert(process.terminate(p.pid))
    fails(errors.NOT_FOUND, process.send(p.pid, "t"))
    local err = kit.event(process.event.EXIT, p.pid).result.error
    equal(errors.CANCELED, err:kind()) equal("process terminated", err:message())
    p = kit.puppet(peer)
    local victim = assert(process.spawn_monitored("lua:deaf", kit.host))
    assert(p:call("terminate", victim))
    equal("process terminated", kit.event(process.event.EXIT, victim).result.error:message())
  end,

  ["R5.1 terminate stops a script in an endless loop, through any pcall"] = function()
    for _, how in ipairs{"loop", "pcall", "calls", "coroutine", "pattern", "close"} do
      local pid = assert(process.spawn_monitored("lua:spin", kit.host, how))
      assert(process.terminate(pid))
      equal("process terminated", kit.event(process.event.EXIT, pid).result.error:message())
    end
  end,

  ["R5.2 cancel asks, with a deadline as a text, as milliseconds, or without one"] = function(peer)
    local p = kit.puppet(peer)
    assert(process.cancel(p.pid))
    local event = p:event()
    equal(process.event.CANCEL, event.kind) equal(process.pid(), event.from) equal(nil, event.deadline)
    for _, deadline in ipairs{"5s", "1h30m", "1.5h", 60000, require("time").duration("2m")} do
      assert(process.cancel(p.pid, deadline))
      assert(p:event().deadline:find("^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d.*Z$"))
    end
    for _, deadline in ipairs{"", "5", "-5s", "5 s", "s", -1, 1.5, true, {}} do
      fails(errors.INVALID, process.cancel(p.pid, deadline))
    end
    assert(kit.silent(process.listen("event"), p), "something was sent after all")
    assert(p:call("cancel", process.pid(), "5s"))
    event = kit.event(process.event.CANCEL, p.pid)
    equal("string", type(event.deadline)) equal("number", type(event.at))
  end,

  ["R5.3 the deadline is enforced, and the soonest counts"] = function(peer)
    local pid = assert(process.spawn_monitored(peer .. ":deaf", kit.host))
    local time = require("time")
    assert(process.cancel(pid, "50ms"))
    assert(process.cancel(pid, "20ms"))
    assert(process.cancel(pid, "1h"))
    local early = time.after("19ms")
    local events = process.events()
    equal(early, channel.select{early:case_receive(), events:case_receive()}.channel)
    local err = kit.event(process.event.EXIT, pid).result.error
    equal(errors.TIMEOUT, err:kind()) equal("cancel deadline exceeded", err:message())
    pid = assert(process.spawn_monitored(peer .. ":deaf", kit.host))
    assert(process.cancel(pid, 0))
    equal(errors.TIMEOUT, kit.event(process.event.EXIT, pid).result.error:kind())
  end,

  ["R5.4 nobody there is NOT_FOUND"] = function(peer)
    local pid = assert(process.spawn_monitored(peer .. ":gives", kit.host, 1))
    kit.event(process.event.EXIT, pid)
    for _, destination in ipairs{pid, "r5.nobody"} do
      fails(errors.NOT_FOUND, process.terminate(destination))
      fails(errors.NOT_FOUND, process.cancel(destination, "1s"))
    end
    fails(errors.INVALID, process.terminate())
    fails(errors.INVALID, process.cancel())
  end,
}
