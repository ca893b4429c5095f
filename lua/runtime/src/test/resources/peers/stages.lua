-- Reads one topic by a listener, upgrades when it is told to, and hands all that it reads to its boss.
return function(peer, boss, stage)
  if stage == nil then
    assert(process.registry.register("r10.name"))
    assert(process.set_options{trap_links = true})
    local even = process.listen("even")
    process.send(boss, "read", (even:receive()))
    local upgrade = process.listen("upgrade")
    upgrade:receive()
    process.upgrade("lua:stages", peer, boss, 2)
  end
  local inbox = process.inbox()
  while true do
    local message = inbox:receive()
    if message:topic() == "stop" then
      return "stage two"
    elseif message:topic() == "options" then
      process.send(boss, "read", process.get_options().trap_links)
    else
      process.send(boss, "read", message:payload())
    end
  end
end
