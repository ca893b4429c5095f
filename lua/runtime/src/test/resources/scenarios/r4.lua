local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R4.1 a normal end has a value"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    p:tell("return", {answer = 42})
    equal(42, kit.event(process.event.EXIT, p.pid).result.value.answer)
    p = kit.puppet(peer, "spawn_monitored")
    p:tell("return")
    local result = kit.event(process.event.EXIT, p.pid).result
    equal(nil, result.value) equal(nil, result.error)
  end,

  ["R4.1 what is raised is an error of kind INTERNAL"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    p:tell("raise", "boom")
    local err = kit.event(process.event.EXIT, p.pid).result.error
    equal(errors.INTERNAL, err:kind()) equal("boom", err:message()) equal(false, err:retryable())
  end,

  ["R4.1 a second value that is a text or an error makes an end abnormal"] = function()
    local function ending(value, second)
      local p = kit.puppet("lua", "spawn_monitored")
      p:tell("return", value, second)
      return kit.event(process.event.EXIT, p.pid).result
    end
    equal("text", ending(false, "text").error:message())
    equal(errors.CONFLICT, ending(nil, errors.new{message = "m", kind = errors.CONFLICT}).error:kind())
    equal(1, ending(1, {"no text"}).value)
    equal(1, ending(1, 5).value)
  end,

  ["R4.1 an error in any of its coroutines ends the process"] = function()
    local pid = assert(process.spawn_monitored("lua:coroutine_fails", kit.host))
    assert(kit.event(process.event.EXIT, pid).result.error:find("in a coroutine$"))
  end,

  ["R4.2 an EXIT comes when the name is free again"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    assert(p:call("registry.register", "r4.name"))
    p:tell("return")
    kit.event(process.event.EXIT, p.pid)
    assert(process.registry.register("r4.name"))
  end,

  ["R4.3 unread messages of the dead go nowhere"] = function(peer)
    local pid = assert(process.spawn(peer .. ":deaf", kit.host))
    assert(process.send(pid, "unread"))
    assert(process.terminate(pid))
    fails(errors.NOT_FOUND, process.send(pid, "t"))
  end,

  ["R4.4 an error keeps kind, message, flag and details across processes"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    p:tell("raise", errors.new{message = "try later", kind = errors.RATE_LIMITED, retryable = true, details = {after = {5, "s"}}})
    local err = kit.event(process.event.EXIT, p.pid).result.error
    equal(errors.RATE_LIMITED, err:kind()) equal("try later", err:message()) equal(true, err:retryable())
    equal("s", err:details().after[2])
  end,
}
