-- Does what its boss says, and tells it of the events that it gets.
local function call(name, args)
  local module, fn = process, name
  if name:find("^registry%.") then
    module, fn = process.registry, name:sub(10)
  end
  return module[fn](table.unpack(args, 2, #args))
end

return function(boss)
  local inbox, events = process.inbox(), process.events()
  process.send(boss, "ready", process.pid())
  while true do
    local chosen = channel.select{inbox:case_receive(), events:case_receive()}
    if chosen.channel == events then
      local event = chosen.value
      process.send(boss, "event", {of = process.pid(), kind = event.kind, from = event.from, at = event.at,
        result = event.result, deadline = event.deadline})
    else
      local args = chosen.value:payload()
      if chosen.value:topic() ~= "do" then
        process.send(boss, "got", {topic = chosen.value:topic(), from = chosen.value:from(), payload = args})
      elseif args[1] == "return" then
        return args[2], args[3]
      elseif args[1] == "raise" then
        error(args[2], 0)
      else
        local value, err = call(args[1], args)
        process.send(boss, "did", {value = value, error = err})
      end
    end
  end
end
