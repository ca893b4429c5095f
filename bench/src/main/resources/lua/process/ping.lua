-- Sends a message to and fro, so many times.
return function(main, rounds)
  local pong = assert(process.spawn("bench:pong", "bench:host"))
  local inbox = process.inbox()
  for _ = 1, rounds do
    process.send(pong, "ping")
    inbox:receive()
  end
  process.send(pong, "end")
  process.send(main, "done", rounds)
end
