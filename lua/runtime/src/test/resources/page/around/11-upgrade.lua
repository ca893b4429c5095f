local kit = require("page:kit")

local function played(id)
  local pid = assert(process.spawn_monitored("page:upgrade", kit.host, id))
  local event = process.events():receive()
  kit.equal(pid, event.from)
  assert(not event.result.error, event.result.error)
  return event.result.value
end

-- Played twice by children: the first upgrade does not return, unless its id is none; then the second comes.
return function(id)
  if not id then
    kit.equal("handed over", played("lua:gives"))
    kit.equal("preserved", played("no id"))
    return
  elseif type(id) == "table" then
    return id.state
  end
  local preserved_state = {state = "preserved"}
  local function block(...)
    -- the block
  end
  block("handed over")
  error("the upgrade has returned")
end
