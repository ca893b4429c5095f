-- Counts, from start: inc adds its payload, a whole number, or 1 where it has none; get is answered with the count on the topic
-- count. Asked to end, it ends with its count. Anything else crashes it.
local function step(payload)
  if payload == nil then
    return 1
  end
  if math.type(payload) ~= "integer" then
    error(errors.new{kind = errors.INVALID, message = "inc takes a whole number, not " .. tostring(payload)})
  end
  return payload
end

return function(start)
  -- A configuration's arguments are strings.
  local count = math.tointeger(tonumber(start))
  if not count then
    return nil, errors.new{kind = errors.INVALID, message = "a counter starts with a whole number, not " .. tostring(start)}
  end
  local inbox, events = process.inbox(), process.events()
  while true do
    local chosen = channel.select{inbox:case_receive(), events:case_receive()}
    if chosen.channel == events then
      if chosen.value.kind == process.event.CANCEL then
        return count
      end
    else
      local message = chosen.value
      if message:topic() == "inc" then
        count = count + step(message:payload())
      elseif message:topic() == "get" then
        if message:from() then
          process.send(message:from(), "count", count)
        end
      else
        error(errors.new{kind = errors.INVALID, message = "a counter knows the topics inc and get, not " .. message:topic()})
      end
    end
  end
end
