local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

local function flush(p)
  for _ = 1, 3 do p:call("id") end
end

return {
  ["R8.1 asking again gives the same channel"] = function()
    assert(process.inbox() == process.inbox())
    assert(process.events() == process.events())
    assert(process.listen("t") == process.listen("t"))
    assert(process.listen("t") ~= process.listen("u"))
  end,

  ["R8.2 a listener claims what is unread of its topic"] = function(peer)
    local p = kit.puppet(peer)
    for i = 1, 6 do
      assert(p:call("send", process.pid(), i % 2 == 0 and "even" or "odd", i))
    end
    local odd, inbox = process.listen("odd"), process.inbox()
    for i = 1, 5, 2 do
      equal(i, (odd:receive()))
      equal(i + 1, inbox:receive():payload())
    end
  end,

  ["R8.3 a listener gets payloads, or messages where it says so"] = function(peer)
    local p = kit.puppet(peer)
    local raw, whole = process.listen("raw"), process.listen("whole", {message = true})
    p:call("send", process.pid(), "raw")
    p:call("send", process.pid(), "raw", "one")
    p:call("send", process.pid(), "raw", "one", "two")
    local value, ok = raw:receive()
    equal(nil, value) equal(true, ok)
    equal("one", (raw:receive()))
    equal("two", raw:receive()[2])
    p:call("send", process.pid(), "whole", 7)
    local message = whole:receive()
    equal("whole", message:topic()) equal(7, message:payload()) equal(p.pid, message:from())
    for _, topic in ipairs{"", "@inbox", "@x"} do
      fails(errors.INVALID, process.listen(topic))
    end
    fails(errors.INVALID, process.listen())
    fails(errors.INVALID, process.listen("t", {messages = true}))
    fails(errors.INVALID, process.listen("t", {message = 1}))
    fails(errors.INVALID, process.listen("t", 5))
  end,

  ["R8.4 unlisten closes, and gives unread messages back in their place"] = function(peer)
    local p = kit.puppet(peer)
    local ch = process.listen("t")
    for i = 1, 4 do
      p:call("send", process.pid(), i % 2 == 0 and "t" or "other", i)
    end
    flush(p)
    local waiting
    coroutine.spawn(function() waiting = {process.listen("quiet"):receive()} end)
    equal(true, process.unlisten(ch))
    equal(true, process.unlisten(ch))
    local value, ok = ch:receive()
    equal(nil, value) equal(false, ok)
    local inbox = process.inbox()
    for i = 1, 4 do
      equal(i, inbox:receive():payload())
    end
    fails(errors.INVALID, process.unlisten(inbox))
    fails(errors.INVALID, process.unlisten(channel.new()))
    fails(errors.INVALID, process.unlisten())
    process.listen("option")
    fails(errors.INVALID, process.listen("option", {message = true}))
    flush(p)
    process.unlisten(process.listen("quiet"))
    flush(p)
    equal(false, waiting[2])
  end,

  ["R8.5 a message has topic, sender and payload"] = function(peer)
    local p = kit.puppet(peer)
    p:call("send", process.pid(), "t")
    p:call("send", process.pid(), "t", {1})
    p:call("send", process.pid(), "t", 1, 2)
    local inbox = process.inbox()
    local message = inbox:receive()
    equal("t", message:topic()) equal(p.pid, message:from()) equal(nil, message:payload())
    equal(1, inbox:receive():payload()[1])
    message = inbox:receive()
    equal(2, message:payload()[2])
    assert(message:payload() == message:payload(), "a payload is copied once")
  end,

  ["R8.6 events have kind, sender, moment and result"] = function(peer)
    equal("pid.cancel", process.event.CANCEL)
    equal("pid.exit", process.event.EXIT)
    equal("pid.link.down", process.event.LINK_DOWN)
    local p = kit.puppet(peer, "spawn_monitored")
    p:tell("return", "value")
    local event = kit.event(process.event.EXIT, p.pid)
    equal("value", event.result.value) equal("number", type(event.at))
  end,

  ["R8.7 a select passes over none of its channels"] = function(peer)
    local p = kit.puppet(peer)
    local a, b = process.listen("a"), process.listen("b")
    for _ = 1, 20 do
      p:call("send", process.pid(), "a")
      p:call("send", process.pid(), "b")
    end
    flush(p)
    local counts = {[a] = 0, [b] = 0}
    for _ = 1, 20 do
      local chosen = channel.select{a:case_receive(), b:case_receive()}
      counts[chosen.channel] = counts[chosen.channel] + 1
    end
    assert(counts[a] > 3 and counts[b] > 3)
  end,
}
