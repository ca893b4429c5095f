local kit = require("page:kit")
local security = require("security")

return function()
  local values, actor, scope, name, topic = {b = 2}, security.new_actor("ann"), security.new_scope(), "page.named", "first"
  local plain = process.with_context({a = 1})
  local spawner, calls = kit.noted(plain)
  local function block(...)
    -- the block
  end
  block("a", "message")
  kit.answered(calls, "with_context", "with_actor", "with_scope", "with_name", "with_message")
  local function who(builder, ...)
    return assert(builder:exec("page:who", kit.host, ...))
  end
  kit.equal(2, who(calls[1][1]).context.b)
  kit.equal(1, who(calls[1][1]).context.a)
  kit.equal("ann", who(calls[2][1]).actor)
  kit.equal(false, who(calls[3][1]).may)
  kit.equal(true, who(plain).may)
  kit.equal(assert(calls[4][1]:spawn("lua:deaf", kit.host)), process.registry.lookup(name))
  local told = who(calls[5][1], true)
  kit.equal("first", told.topic)
  kit.equal("message", told.payload[2])
  kit.equal(nil, who(plain).context.b)
end
