local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R6.1 not alive, oneself, idempotent"] = function(peer)
    local pid = assert(process.spawn_monitored(peer .. ":gives", kit.host, 1))
    kit.event(process.event.EXIT, pid)
    for _, fn in ipairs{"monitor", "link"} do
      fails(errors.NOT_FOUND, process[fn](pid))
      fails(errors.NOT_FOUND, process[fn]("r6.nobody"))
      fails(errors.INVALID, process[fn](process.pid()))
      fails(errors.INVALID, process[fn]())
    end
    for _, fn in ipairs{"unmonitor", "unlink"} do
      equal(true, process[fn](pid))
      fails(errors.NOT_FOUND, process[fn]("r6.nobody"))
      fails(errors.INVALID, process[fn]("{nonsense"))
    end
    local p = kit.puppet(peer)
    assert(process.monitor(p.pid)) assert(process.monitor(p.pid))
    p:tell("return", "once")
    equal("once", kit.event(process.event.EXIT, p.pid).result.value)
    assert(kit.silent(process.events(), kit.puppet(peer)))
  end,

  ["R6.2 a monitor is told of any end, with its result"] = function(peer)
    local p = kit.puppet(peer)
    local watched = assert(process.spawn("lua:deaf", kit.host))
    assert(p:call("monitor", watched))
    assert(process.terminate(watched))
    local event = p:event()
    equal(process.event.EXIT, event.kind) equal(watched, event.from)
    equal("process terminated", tostring(event.result.error))
    assert(event.at > 0)
  end,

  ["R6.3 a normal end removes the link silently"] = function(peer)
    local p = kit.puppet(peer, "spawn_linked")
    p:tell("return", 1)
    kit.await_end(p.pid)
    assert(process.set_options{trap_links = true})
    assert(kit.silent(process.events(), kit.puppet(peer)))
  end,

  ["R6.3 a link reaches both ways, across languages"] = function(peer)
    assert(process.set_options{trap_links = true})
    local p = kit.puppet(peer)
    assert(p:call("set_options", {trap_links = true}))
    local script = assert(process.spawn("lua:deaf", kit.host))
    assert(p:call("link", script))
    assert(process.terminate(script))
    local event = p:event()
    equal(process.event.LINK_DOWN, event.kind) equal(script, event.from)
    equal(errors.CANCELED, event.result.error:kind())
    assert(process.link(p.pid))
    p:tell("raise", "over there")
    equal("over there", kit.event(process.event.LINK_DOWN, p.pid).result.error:message())
  end,

  ["R6.4 who does not trap links ends, with the origin's message along the cascade"] = function(peer)
    local a, b, c = kit.puppet(peer), kit.puppet("lua"), kit.puppet(peer)
    assert(a:call("link", b.pid)) assert(b:call("link", c.pid))
    assert(process.monitor(c.pid))
    a:tell("raise", errors.new{message = "first", kind = errors.CONFLICT, retryable = true, details = {why = "so"}})
    local err = kit.event(process.event.EXIT, c.pid).result.error
    equal("linked process " .. a.pid .. " failed: first", err:message())
    equal(errors.CONFLICT, err:kind()) equal(true, err:retryable()) equal("so", err:details().why)
  end,

  ["R6.5 once unlink or unmonitor has returned, nothing comes"] = function(peer)
    assert(process.set_options{trap_links = true})
    local p = kit.puppet(peer, "spawn_linked_monitored")
    local other = kit.puppet(peer)
    assert(process.terminate(p.pid))
    for _ = 1, 3 do other:call("id") end
    assert(process.unlink(p.pid)) assert(process.unmonitor(p.pid))
    assert(kit.silent(process.events(), other))
  end,

  ["R6.6 EXIT comes before LINK_DOWN"] = function(peer)
    assert(process.set_options{trap_links = true})
    local p = kit.puppet(peer, "spawn_linked_monitored")
    p:tell("raise", "x")
    kit.event(process.event.EXIT, p.pid)
    kit.event(process.event.LINK_DOWN, p.pid)
  end,

  ["R6.7 who terminates its own linked child ends too, unless it unlinks first"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    local child = assert(p:call("spawn_linked", "lua:deaf", kit.host))
    p:tell("terminate", child)
    equal("linked process " .. child .. " failed: process terminated",
      kit.event(process.event.EXIT, p.pid).result.error:message())
    local own = assert(process.spawn_linked(peer .. ":deaf", kit.host))
    assert(process.unlink(own))
    assert(process.terminate(own))
    kit.await_end(own)
  end,
}
