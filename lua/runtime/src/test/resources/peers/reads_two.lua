return function()
  local read = {}
  for i = 1, 2 do
    local message = process.inbox():receive()
    read[i] = {topic = message:topic(), payload = message:payload(), from = message:from()}
  end
  return read
end
