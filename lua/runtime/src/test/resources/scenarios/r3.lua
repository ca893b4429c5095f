local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails
local forms = {"spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored", "exec"}

return {
  ["R3.1 unknown, malformed and missing ids, in every form"] = function(peer)
    for _, form in ipairs(forms) do
      local spawn = process[form]
      equal("definition not found: no:such", fails(errors.NOT_FOUND, spawn("no:such", kit.host)))
      equal("host not found: no:host", fails(errors.NOT_FOUND, spawn(peer .. ":puppet", "no:host")))
      fails(errors.INVALID, spawn("Malformed", kit.host))
      fails(errors.INVALID, spawn(peer .. ":puppet", "Malformed"))
      fails(errors.INVALID, spawn())
      fails(errors.INVALID, spawn(peer .. ":puppet"))
      fails(errors.INVALID, spawn(5, kit.host))
      equal("not a payload: arguments[2] is a function",
        fails(errors.INVALID, spawn(peer .. ":puppet", kit.host, "boss", print)))
    end
  end,

  ["R3.1 a full host is UNAVAILABLE"] = function(peer)
    local first = assert(process.spawn(peer .. ":deaf", "app:one"))
    fails(errors.UNAVAILABLE, process.spawn(peer .. ":deaf", "app:one"))
    assert(process.monitor(first))
    assert(process.terminate(first))
    kit.event(process.event.EXIT, first)
    assert(process.spawn(peer .. ":deaf", "app:one"))
  end,

  ["R3.2 link and monitor stand before the first step"] = function(peer)
    assert(process.set_options({trap_links = true}))
    local pid = assert(process.spawn_linked_monitored(peer .. ":fails", kit.host, "at once"))
    equal("at once", tostring(kit.event(process.event.EXIT, pid).result.error))
    equal("at once", tostring(kit.event(process.event.LINK_DOWN, pid).result.error))
    pid = assert(process.spawn_monitored(peer .. ":gives", kit.host, {1, 2}))
    equal(2, #kit.event(process.event.EXIT, pid).result.value)
  end,

  ["R3.4 the parent's end does not end its children"] = function(peer)
    local p = kit.puppet(peer)
    local child = assert(p:call("spawn", peer .. ":deaf", kit.host))
    p:tell("return")
    kit.await_end(p.pid)
    assert(process.send(child, "t"))
    p = kit.puppet(peer)
    local linked = assert(p:call("spawn_linked", peer .. ":deaf", kit.host))
    p:tell("raise", "over")
    kit.await_end(p.pid)
    local result = kit.await_end(linked)
    assert(result == nil or tostring(result.error):find("linked process", 1, true))
  end,

  ["R3.5 arguments reach the definition in order"] = function(peer)
    local given = assert(process.exec(peer .. ":gives", kit.host, {a = 1, list = {true, "x"}}))
    equal(1, given.a) equal(true, given.list[1]) equal("x", given.list[2])
  end,

  ["R3.6 what fails in the start is the child's end"] = function(peer)
    local pid = assert(process.spawn_monitored(peer .. ":fails", kit.host, "in the start"))
    equal("in the start", tostring(kit.event(process.event.EXIT, pid).result.error))
    pid = assert(process.spawn_monitored("lua:nomain", kit.host))
    local err = kit.event(process.event.EXIT, pid).result.error
    assert(err:find("a script returns its function main", 1, true), err)
  end,
}
