-- Reads numbers, and becomes another process after each few of them.
return function(peer, read)
  local inbox = process.inbox()
  for _ = 1, 7 do
    local message = inbox:receive()
    if message:topic() == "stop" then return read end
    read[#read + 1] = message:payload()
  end
  process.upgrade(peer == "java" and "java:hop" or "lua:hops", peer, read)
end
