local kit = require("page:kit")

return function()
  local topic, options, heard = "orders", {message = true}, nil
  local process = kit.noted(process, function(name, answer)
    if name == "listen" then
      assert(process.send(process.pid(), topic, 7))
      heard = answer[1]:receive()
    end
  end)
  -- the block
  kit.equal("orders", heard:topic())
  kit.equal(7, heard:payload())
  local value, open = ch:receive()
  kit.equal(nil, value)
  kit.equal(false, open)
  assert(process.send(process.pid(), topic, 8))
  kit.equal(8, process.inbox():receive():payload())
end
