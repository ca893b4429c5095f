-- Sends each payload back to where it came from, on the topic echo.
return function()
  local inbox = process.inbox()
  while true do
    local message = inbox:receive()
    if message:from() then
      process.send(message:from(), "echo", message:payload())
    end
  end
end
