local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R10.1 an upgrade keeps PID, messages, names, relations and options"] = function(peer)
    local pid = assert(process.spawn_monitored("lua:stages", kit.host, peer, process.pid()))
    for i = 1, 5 do
      assert(process.send(pid, i % 2 == 0 and "even" or "odd", i))
    end
    assert(process.send(pid, "upgrade"))
    for i = 6, 8 do
      assert(process.send(pid, "late", i))
    end
    local inbox = process.inbox()
    local read = {}
    for _ = 1, 8 do
      local message = inbox:receive()
      equal(pid, message:from())
      read[#read + 1] = message:payload()
    end
    table.sort(read)
    equal("1,2,3,4,5,6,7,8", table.concat(read, ","))
    equal(pid, process.registry.lookup("r10.name"))
    assert(process.send(pid, "options"))
    equal(true, inbox:receive():payload())
    assert(process.send(pid, "stop"))
    equal("stage two", kit.event(process.event.EXIT, pid).result.value)
  end,

  ["R10.2 what is malformed is INVALID, and the process goes on"] = function(peer)
    fails(errors.INVALID, process.upgrade("Malformed"))
    fails(errors.INVALID, process.upgrade(5))
    equal("not a payload: arguments[1].f is a function", fails(errors.INVALID, process.upgrade(nil, {f = print})))
    local p = kit.puppet(peer, "spawn_monitored")
    p:tell("upgrade", "no:such")
    equal("definition not found: no:such", kit.event(process.event.EXIT, p.pid).result.error:message())
  end,

  ["R10.2 upgrade(nil) runs the same definition anew"] = function()
    local pid = assert(process.spawn_monitored("lua:counts_down", kit.host, 3))
    equal("3 2 1 0", kit.event(process.event.EXIT, pid).result.value)
  end,

  ["R10.2 an upgrade does not return, through any pcall, and ends what the old run waits for"] = function(peer)
    local pid = assert(process.spawn_monitored("lua:upgrades_in_pcall", kit.host, peer))
    equal("upgraded", kit.event(process.event.EXIT, pid).result.value)
    repeat
      kit.puppet(peer):tell("return")
    until not process.registry.lookup("r10.child")
  end,

  ["R10.3 nothing is lost or reordered under load, between languages"] = function(peer)
    local pid = assert(process.spawn_monitored("lua:hops", kit.host, peer, {}))
    for i = 1, 200 do
      assert(process.send(pid, "n", i))
    end
    assert(process.send(pid, "stop"))
    local read = kit.event(process.event.EXIT, pid).result.value
    equal(200, #read)
    for i = 1, 200 do equal(i, read[i]) end
  end,
}
