-- Counts what is added, and ends with the count when somebody asks it to.
return function(count)
  local inbox, events = process.inbox(), process.events()
  while true do
    local chosen = channel.select{inbox:case_receive(), events:case_receive()}
    if chosen.channel == events then
      if chosen.value.kind == process.event.CANCEL then
        return count
      end
    else
      local message = chosen.value
      if message:topic() == "add" then
        count = count + message:payload()
      elseif message:topic() == "count" then
        process.send(message:from(), "count", count)
      else
        error("a cart does not know " .. message:topic())
      end
    end
  end
end
