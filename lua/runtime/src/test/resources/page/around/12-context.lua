local kit = require("page:kit")

return function()
  -- the block
  kit.equal("123", spawner:exec("page:who", kit.host).context.request_id)
end
