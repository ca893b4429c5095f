local kit = require("page:kit")

return function()
  assert(process.set_options({trap_links = true}))
  local id, host = "page:child", kit.host
  local parent = process.pid()
  local process, calls = kit.noted(process)
  local function block(...)
    -- the block
  end
  block(parent, "an argument")
  kit.children(calls, "an argument", nil)
end
