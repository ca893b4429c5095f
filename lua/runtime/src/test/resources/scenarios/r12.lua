local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails
local registry = process.registry

return {
  ["R12.1 one name has one process, and a process may have many"] = function(peer)
    local p = kit.puppet(peer)
    equal(true, registry.register("r12.mine"))
    equal(true, registry.register("r12.mine"))
    equal(process.pid(), registry.lookup("r12.mine"))
    equal(true, registry.register("r12.theirs", p.pid))
    equal(true, p:call("registry.register", "r12.more"))
    equal(p.pid, registry.lookup("r12.more"))
    fails(errors.ALREADY_EXISTS, registry.register("r12.theirs"))
    local value, err = p:call("registry.register", "r12.mine")
    fails(errors.ALREADY_EXISTS, value, err)
    equal(process.pid(), p:call("registry.lookup", "r12.mine"))
    equal(true, registry.unregister("r12.mine"))
    equal(false, registry.unregister("r12.mine"))
    fails(errors.NOT_FOUND, registry.lookup("r12.mine"))
    for _, name in ipairs{"", "@x", "{x", ("x"):rep(256)} do
      fails(errors.INVALID, registry.register(name))
    end
    fails(errors.INVALID, registry.register())
    fails(errors.INVALID, registry.register("r12.x", "nonsense"))
    fails(errors.INVALID, registry.lookup())
    fails(errors.INVALID, registry.unregister({}))
  end,

  ["R12.2 a name counts only while its holder is alive"] = function(peer)
    local p = kit.puppet(peer)
    assert(registry.register("r12.short", p.pid))
    assert(process.terminate(p.pid))
    fails(errors.NOT_FOUND, registry.lookup("r12.short"))
    fails(errors.NOT_FOUND, registry.register("r12.other", p.pid))
    equal(true, registry.register("r12.short"))
  end,
}
