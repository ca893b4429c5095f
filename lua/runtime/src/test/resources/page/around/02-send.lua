local kit = require("page:kit")

return function()
  local topic, destination = "greeting", process.spawn("lua:echo", kit.host)
  local function block(...)
    -- the block
    return ok, err
  end
  local ok, err = block("hello", {"you"})
  kit.equal(true, ok)
  kit.equal(nil, err)
  local answer = process.inbox():receive()
  kit.equal("greeting", answer:topic())
  kit.equal("hello", answer:payload()[1])
  kit.equal("you", answer:payload()[2][1])
end
