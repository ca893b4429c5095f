-- What is around several of the page's blocks.
local kit = {host = "app:processes"}

local children = process.listen("child")
-- The ways to spawn, each with the events by which its spawner hears of a failure.
local FORMS = {
  {"spawn", ""},
  {"spawn_monitored", "pid.exit "},
  {"spawn_linked", "pid.link.down "},
  {"spawn_linked_monitored", "pid.exit pid.link.down "},
}

function kit.equal(expected, actual)
  if expected ~= actual then
    error("expected " .. tostring(expected) .. ", not " .. tostring(actual), 2)
  end
end

-- Stands for an object: its calls go through, are noted with what they answer, and are told to `after`.
function kit.noted(object, after)
  local calls = {}
  local stand_in = setmetatable({}, {__index = function(self, name)
    return function(first, ...)
      if first == self then
        first = object
      end
      local answer = table.pack(object[name](first, ...))
      answer.name = name
      calls[#calls + 1] = answer
      if after then
        after(name, answer)
      end
      return table.unpack(answer, 1, answer.n)
    end
  end})
  return stand_in, calls
end

-- These functions were called, and each answered something and no error.
function kit.answered(calls, ...)
  local names = {...}
  kit.equal(#names, #calls)
  for i, name in ipairs(names) do
    kit.equal(name, calls[i].name)
    assert(calls[i][1], calls[i][2])
    kit.equal(nil, calls[i][2])
  end
end

-- Each form has spawned a child that told its argument and context, and then failed, of which the spawner hears as it should.
function kit.children(calls, argument, order)
  kit.answered(calls, FORMS[1][1], FORMS[2][1], FORMS[3][1], FORMS[4][1])
  local told, events = {}, {}
  for _ = 1, 4 do
    local child = children:receive()
    told[child.pid] = child
    local event = process.events():receive()
    events[event.from] = (events[event.from] or "") .. event.kind .. " "
  end
  for i, form in ipairs(FORMS) do
    local pid = calls[i][1]
    kit.equal(argument, told[pid].argument)
    kit.equal(order, told[pid].order)
    kit.equal(form[2], events[pid] or "")
  end
  process.exec("lua:gives", kit.host)
  assert(channel.select{process.events():case_receive(), default = true}.default, "an event too many")
end

return kit
