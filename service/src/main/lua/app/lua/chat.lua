-- A room. Join it with a name, and there is a member of it, a process with the name <room>.<name>: what is said to one of them, all
-- get. The room is told when a member ends, however it does, and says so to the others.
--
--   join {"name": "ann"}   answered with the member's name
--   members                answered with the names of all
return function(room)
  assert(process.registry.register(room))
  -- Members are linked, so that they end with the room; it does not end with them.
  assert(process.set_options{trap_links = true})
  local host = process.pid():match("^{(.-)|")
  local inbox, events = process.inbox(), process.events()
  local members = {}

  local function tell(line)
    for pid in pairs(members) do
      process.send(pid, "line", line)
    end
  end

  local function reply(message, ...)
    if message:from() then
      process.send(message:from(), message:topic(), ...)
    end
  end

  local topics = {}

  function topics.join(message)
    local payload = message:payload()
    local name = type(payload) == "table" and payload.name
    if type(name) ~= "string" or not name:find("^%w+$") then
      return reply(message, {error = "a name is made of letters and digits"})
    end
    local pid, err = process.with_context({room = room, member = name}):with_name(room .. "." .. name)
      :spawn_monitored("app.lua:member", host, process.pid())
    if not pid then
      return reply(message, {error = tostring(err)})
    end
    tell(name .. " is here")
    members[pid] = name
    reply(message, {member = room .. "." .. name})
  end

  function topics.members(message)
    local names = {}
    for _, name in pairs(members) do
      names[#names + 1] = name
    end
    table.sort(names)
    reply(message, {names = names})
  end

  -- From a member.
  function topics.said(message)
    local name = members[message:from()]
    if name then
      tell(name .. ": " .. message:payload())
    end
  end

  while true do
    local chosen = channel.select{inbox:case_receive(), events:case_receive()}
    if chosen.channel == inbox then
      local does = topics[chosen.value:topic()]
      if does then
        does(chosen.value)
      end
    elseif chosen.value.kind == process.event.EXIT then
      local name = members[chosen.value.from]
      members[chosen.value.from] = nil
      tell(name .. " is gone")
    elseif chosen.value.kind == process.event.CANCEL then
      for pid in pairs(members) do
        process.cancel(pid, "1s")
      end
      return "closed"
    end
  end
end
