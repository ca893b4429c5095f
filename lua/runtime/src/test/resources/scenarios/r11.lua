local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails
local ctx = require("ctx")

return {
  ["R11.1 a builder is immutable, and spawns any number of times"] = function(peer)
    local values = {a = 1}
    local base = process.with_context(values)
    values.a = 2
    local more = base:with_context({b = 2})
    for _ = 1, 2 do
      equal(1, base:exec("lua:context", kit.host).a)
      equal(nil, base:exec("lua:context", kit.host).b)
      local both = more:exec("lua:context", kit.host)
      equal(1, both.a) equal(2, both.b)
    end
    for _, form in ipairs{"spawn", "spawn_monitored", "spawn_linked", "spawn_linked_monitored"} do
      local pid = assert(base[form](base, peer .. ":deaf", kit.host))
      assert(process.unlink(pid)) assert(process.unmonitor(pid)) assert(process.terminate(pid))
    end
  end,

  ["R11.2 context values start from the caller's, and children inherit them"] = function()
    local spawner = process.with_context({request = "r1", user = "ann"})
    local seen = spawner:exec("lua:context_of_child", kit.host, {user = "bob"})
    equal("r1", seen.request) equal("bob", seen.user)
    equal(nil, ctx.get("request"))
    assert(ctx.set("mine", {1, 2}))
    equal(2, ctx.get("mine")[2])
    equal(2, process.exec("lua:context", kit.host).mine[2])
    equal("x", process.with_context({other = "x"}):exec("lua:context", kit.host).other)
    equal(2, ctx.all().mine[2])
  end,

  ["R11.3 the name stands before the first step, and a taken one spawns nothing"] = function(peer)
    local named = process.with_context({}):with_name("r11.name")
    local pid = assert(named:spawn(peer .. ":deaf", kit.host))
    equal(pid, process.registry.lookup("r11.name"))
    fails(errors.ALREADY_EXISTS, named:spawn(peer .. ":deaf", kit.host))
    assert(process.monitor(pid)) assert(process.terminate(pid))
    kit.event(process.event.EXIT, pid)
    assert(named:spawn(peer .. ":deaf", kit.host))
  end,

  ["R11.4 its messages come first, from the spawner"] = function()
    local pid = assert(process.with_context({}):with_message("first", 1):with_message("second", 2, {3})
      :spawn_monitored("lua:reads_two", kit.host))
    local read = kit.event(process.event.EXIT, pid).result.value
    equal("first", read[1].topic) equal(1, read[1].payload) equal(process.pid(), read[1].from)
    equal("second", read[2].topic) equal(3, read[2].payload[2][1])
  end,

  ["R11.5 a mistake is returned by the last call, never raised"] = function(peer)
    local function refused(kind, builder)
      return fails(kind, builder:spawn(peer .. ":deaf", kit.host))
    end
    refused(errors.INVALID, process.with_context())
    refused(errors.INVALID, process.with_context("x"))
    refused(errors.INVALID, process.with_context({1, 2}))
    equal("not a payload: context.f is a function", refused(errors.INVALID, process.with_context({f = print})))
    local ok = process.with_context({})
    refused(errors.INVALID, ok:with_name(""))
    refused(errors.INVALID, ok:with_name())
    refused(errors.INVALID, ok:with_message("@x"))
    refused(errors.INVALID, ok:with_message())
    refused(errors.INVALID, ok:with_message("t", print))
    refused(errors.INVALID, ok:with_actor("ann"))
    refused(errors.INVALID, ok:with_scope({}))
    refused(errors.INVALID, ok:with_name(""):with_name("fine"))
    fails(errors.NOT_FOUND, ok:spawn("no:such", kit.host))
    fails(errors.INVALID, ok:spawn())
  end,
}
