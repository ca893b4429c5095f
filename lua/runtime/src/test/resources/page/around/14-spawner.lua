local kit = require("page:kit")

return function()
  assert(process.set_options({trap_links = true}))
  local id, host = "page:child", kit.host
  local spawner, calls = kit.noted(process.with_context({order = 7}))
  local function block(...)
    -- the block
  end
  block(process.pid(), "an argument")
  kit.children(calls, "an argument", 7)
end
