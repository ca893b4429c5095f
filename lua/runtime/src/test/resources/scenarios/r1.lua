local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R1.1 a PID is a text that leads back to its process"] = function(peer)
    local p = kit.puppet(peer)
    assert(p.pid:find("^{app:processes|0x%x%x%x%x%x}$"), p.pid)
    equal(p.pid, p:call("pid"))
    assert(process.send(p.pid, "hello"))
    equal("hello", p:got().topic)
    for _, text in ipairs{"{app:processes|0x1}", "{app:processes|0x0000A}", "{app:processes}", "{"} do
      fails(errors.INVALID, process.send(text, "t"))
    end
  end,

  ["R1.2 pid and id are the caller's, and id follows an upgrade"] = function(peer)
    local p = kit.puppet(peer)
    equal(peer .. ":puppet", p:call("id"))
    p:tell("upgrade", "lua:upgraded", "now " .. p.pid, process.pid())
    local message = process.inbox():receive()
    equal("upgraded", message:topic())
    equal(p.pid, message:from())
    equal("lua:upgraded", message:payload()[1])
  end,

  ["R1.3 in a script process is a global and needs no require"] = function()
    assert(process.pid and process.registry.lookup and process.event.EXIT)
    assert(not pcall(require, "process"))
  end,
}
