-- What scenarios have in common. A puppet is a process, in Lua or in Java, that does what it is told.
local kit = {host = "app:processes"}

local ready, did, got, events = process.listen("ready"), process.listen("did"), process.listen("got"), process.listen("event")

local Puppet = {}
Puppet.__index = Puppet

function kit.puppet(peer, form)
  local pid, err = process[form or "spawn"](peer .. ":puppet", kit.host, process.pid())
  assert(pid, err)
  assert(ready:receive() == pid)
  return setmetatable({pid = pid}, Puppet)
end

-- Tells it to call a function of the contract, and does not wait.
function Puppet:tell(...)
  assert(process.send(self.pid, "do", {...}))
end

-- The same, and waits for what the function answers.
function Puppet:call(...)
  self:tell(...)
  local answer = did:receive()
  return answer.value, answer.error
end

-- The next event that it gets.
function Puppet:event()
  local event = events:receive()
  assert(event.of == self.pid, "an event of another puppet")
  return event
end

-- The next message that it gets, beside what it is told.
function Puppet:got()
  return got:receive()
end

-- Expects nil and an error of a kind; answers its message.
function kit.fails(kind, value, err)
  assert(value == nil, "expected an error, not " .. tostring(value))
  assert(err, "expected an error, but got nothing")
  assert(err:kind() == kind, "expected " .. kind .. ", not " .. err:kind() .. ": " .. err)
  return err:message()
end

function kit.equal(expected, actual)
  if expected ~= actual then
    error("expected " .. tostring(expected) .. ", not " .. tostring(actual), 2)
  end
end

-- The next event of the scenario's own process.
function kit.event(kind, from)
  local event = process.events():receive()
  kit.equal(kind, event.kind)
  kit.equal(from, event.from)
  return event
end

-- Whether nothing comes on a channel for as long as it takes to ask somebody something, there and back.
function kit.silent(ch, puppet)
  for _ = 1, 3 do
    puppet:call("id")
  end
  return channel.select{ch:case_receive(), default = true}.default == true
end

-- Waits until a process has ended.
function kit.await_end(pid)
  if process.monitor(pid) then
    local event = process.events():receive()
    kit.equal(process.event.EXIT, event.kind)
    return event.result
  end
end

return kit
