-- Answers until it is told to end.
return function()
  local inbox = process.inbox()
  while true do
    local message = inbox:receive()
    if message:topic() == "end" then
      return
    end
    process.send(message:from(), "pong")
  end
end
