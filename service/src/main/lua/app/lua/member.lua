-- A member of a room: says what it is told to say, and keeps what was said until somebody reads it.
--
--   say "text"   to all in the room
--   read         answered with what was said since, as soon as there is something
--   leave        ends it
local KEPT = 100

return function(room)
  assert(process.link(room))
  local inbox, events = process.inbox(), process.events()
  local lines, reader = {}, nil

  local function hand_over()
    if reader and #lines > 0 then
      process.send(reader, "lines", {lines = lines})
      lines, reader = {}, nil
    end
  end

  local topics = {}

  function topics.say(message)
    process.send(room, "said", tostring(message:payload()))
  end

  function topics.line(message)
    lines[#lines + 1] = message:payload()
    if #lines > KEPT then
      table.remove(lines, 1)
    end
    hand_over()
  end

  function topics.read(message)
    reader = message:from()
    hand_over()
  end

  while true do
    local chosen = channel.select{inbox:case_receive(), events:case_receive()}
    if chosen.channel == events then
      return "gone"
    end
    if chosen.value:topic() == "leave" then
      return "left"
    end
    local does = topics[chosen.value:topic()]
    if does then
      does(chosen.value)
    end
  end
end
