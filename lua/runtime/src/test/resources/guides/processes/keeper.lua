-- Keeps a printer running, and hands pages on to it.
return function()
  local inbox, events = process.inbox(), process.events()
  local printer = assert(process.spawn_monitored("app.shop:printer", "app:processes"))
  while true do
    local chosen = channel.select{inbox:case_receive(), events:case_receive()}
    if chosen.channel == inbox then
      process.send(printer, "print", {text = chosen.value:payload(), reader = chosen.value:from()})
    elseif chosen.value.kind == process.event.EXIT then
      printer = assert(process.spawn_monitored("app.shop:printer", "app:processes"))
    else
      return
    end
  end
end
