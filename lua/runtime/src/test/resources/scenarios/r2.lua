local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R2.1 a destination is a PID or a name, and nobody there is NOT_FOUND"] = function(peer)
    local p = kit.puppet(peer)
    assert(p:call("registry.register", "r2.one"))
    assert(process.send("r2.one", "by name"))
    equal("by name", p:got().topic)
    equal("process not found: r2.nobody", fails(errors.NOT_FOUND, process.send("r2.nobody", "t")))
    p:tell("return")
    kit.await_end(p.pid)
    equal("process not found: " .. p.pid, fails(errors.NOT_FOUND, process.send(p.pid, "t")))
    fails(errors.NOT_FOUND, process.send("r2.one", "t"))
  end,

  ["R2.2 reserved and missing topics are INVALID"] = function(peer)
    local p = kit.puppet(peer)
    fails(errors.INVALID, process.send(p.pid, "@inbox"))
    fails(errors.INVALID, process.send(p.pid, ""))
    fails(errors.INVALID, process.send(p.pid))
    fails(errors.INVALID, process.send())
    fails(errors.INVALID, process.send(nil, "t"))
    fails(errors.INVALID, process.send(p.pid, 5))
    fails(errors.INVALID, process.send({}, "t"))
    local _, err = p:call("send", process.pid(), "@events")
    equal(errors.INVALID, err:kind())
  end,

  ["R2.3 messages and signals of one sender keep their order"] = function(peer)
    local p = kit.puppet(peer, "spawn_monitored")
    for i = 1, 100 do
      p:tell("send", process.pid(), i % 2 == 0 and "even" or "odd", i)
    end
    p:tell("return", "done")
    equal("done", kit.event(process.event.EXIT, p.pid).result.value)
    local inbox = process.inbox()
    for i = 1, 100 do
      local chosen = channel.select{inbox:case_receive(), default = true}
      equal(i, chosen.value:payload())
    end
  end,

  ["R2.4 payloads are values and are copied"] = function(peer)
    local p = kit.puppet(peer)
    local shared = {1, 2, {x = "y"}}
    local values = {n = 1, f = 2.5, t = true, s = "text", utf8 = "über", bytes = "\xff\x00", list = {1, 2, 3}, map = {a = {b = {}}},
      twice = {shared, shared}, [5] = "five"}
    assert(p:call("send", process.pid(), "back", values))
    values.list[1] = "changed"
    local copy = process.inbox():receive():payload()
    equal(1, copy.n) equal(2.5, copy.f) equal(true, copy.t) equal("text", copy.s) equal("über", copy.utf8)
    equal("\xff\x00", copy.bytes) equal(1, copy.list[1]) equal(3, #copy.list) equal("five", copy[5])
    assert(next(copy.map.a.b) == nil)
    assert(copy.twice[1] == copy.twice[2], "what is shared in a value is shared in its copy")
    equal("y", copy.twice[1][3].x)
    equal("integer", math.type(copy.n))
  end,

  ["R2.4 metatables are not carried"] = function(peer)
    local p = kit.puppet(peer)
    assert(p:call("send", process.pid(), "back", setmetatable({a = 1}, {__index = {b = 2}})))
    local copy = process.inbox():receive():payload()
    equal(1, copy.a) equal(nil, copy.b) equal(nil, getmetatable(copy))
  end,

  ["R2.4 what is no payload is refused with its path"] = function(peer)
    local p = kit.puppet(peer)
    local function refused(path, ...)
      equal("not a payload: " .. path, fails(errors.INVALID, process.send(p.pid, "t", ...)))
    end
    refused("payload is a function", print)
    refused("payload.items[3].fn is a function", {items = {1, 2, {fn = function() end}}})
    refused("payload[2] is a channel", 1, channel.new())
    refused("payload.co is a thread", {co = coroutine.create(print)})
    refused("payload[1].x is a spawner", {x = process.with_context({})}, 2)
    local cycle = {deep = {}}
    cycle.deep.back = cycle
    refused("payload.deep.back contains itself", cycle)
    local nested = {}
    for _ = 1, 600 do nested = {nested} end
    assert(fails(errors.INVALID, process.send(p.pid, "t", nested)):find("nested more than 500 deep", 1, true))
    local key = {[{}] = 1}
    assert(fails(errors.INVALID, process.send(p.pid, "t", key)):find("key", 1, true))
    assert(kit.silent(process.listen("got"), p), "something was sent after all")
  end,

  ["R2.5 a full mailbox answers UNAVAILABLE"] = function(peer)
    local pid = assert(process.spawn(peer .. ":deaf", "app:small"))
    local sent = 0
    for _ = 1, 100 do
      local ok, err = process.send(pid, "t", 1)
      if not ok then
        equal(errors.UNAVAILABLE, err:kind())
        equal(true, err:retryable())
        break
      end
      sent = sent + 1
    end
    equal(8, sent)
  end,
}
