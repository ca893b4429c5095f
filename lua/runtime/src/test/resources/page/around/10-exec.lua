local kit = require("page:kit")

return function()
  local id, host = "lua:gives", kit.host
  local function block(...)
    -- the block
    return result, err
  end
  local result, err = block({"a value"})
  kit.equal(nil, err)
  kit.equal("a value", result[1])
end
