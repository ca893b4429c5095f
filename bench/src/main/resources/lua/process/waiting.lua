-- Counts, and waits for the next.
return function()
  local inbox = process.inbox()
  local count = 0
  while true do
    local message = inbox:receive()
    if message:topic() == "end" then
      break
    end
    count = count + message:payload()
  end
  assert(count == 1)
end
