return function()
  while true do
    local message = process.inbox():receive()
    process.send(message:from(), message:topic(), message:payload())
  end
end
