-- Counts, and becomes another version of itself without losing a visit.
return function(count)
  count = count or 0
  local inbox = process.inbox()
  while true do
    local message = inbox:receive()
    if message:topic() == "visit" then
      count = count + 1
    elseif message:topic() == "count" then
      process.send(message:from(), "visits", count)
    elseif message:topic() == "upgrade" then
      process.upgrade(nil, count)
    end
  end
end
