-- What is urgent comes first; then the rest has its turn.
return function()
  local urgent, inbox = process.listen("urgent"), process.inbox()
  local first = urgent:receive()
  process.unlisten(urgent)
  local second = inbox:receive():payload()
  return {first, second}
end
