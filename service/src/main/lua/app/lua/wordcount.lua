-- Finds the most frequent words of a text with many processes: each counts one part and ends with its counts, which come here as
-- EXITs. They are linked, so that the failure of any is the failure of the whole and none is left behind.
local words = require("app.lua:words")
local MOST_FREQUENT = 10

local function most_frequent(counts)
  local tallies = {}
  for word, count in pairs(counts) do
    tallies[#tallies + 1] = {word = word, count = count}
  end
  table.sort(tallies, function(a, b)
    if a.count ~= b.count then
      return a.count > b.count
    end
    return a.word < b.word
  end)
  return table.move(tallies, 1, math.min(#tallies, MOST_FREQUENT), 1, {})
end

return function(text, workers)
  if type(text) ~= "string" then
    return nil, errors.new{kind = errors.INVALID, message = "the words of a text are counted, not of " .. tostring(text)}
  end
  -- A configuration's arguments are strings.
  local parts = math.tointeger(tonumber(workers))
  if not parts or parts < 1 or parts > 1000 then
    return nil, errors.new{kind = errors.INVALID, message = "the number of workers must be 1 to 1000, not " .. tostring(workers)}
  end
  local host = process.pid():match("^{(.-)|")
  for _, part in ipairs(words.split(text, parts)) do
    local _, err = process.spawn_linked_monitored("app.lua:wordcount-worker", host, part)
    if err then
      return nil, err
    end
  end
  local sum, events = {}, process.events()
  for _ = 1, parts do
    local event = events:receive()
    if event.kind ~= process.event.EXIT or event.result.error then
      return nil, errors.new{kind = errors.CANCELED, message = "stopped counting: " .. event.kind}
    end
    for word, count in pairs(event.result.value) do
      sum[word] = (sum[word] or 0) + count
    end
  end
  return most_frequent(sum)
end
