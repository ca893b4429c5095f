-- Asks a cart, and does not wait longer than two seconds.
local time = require("time")

return function(cart)
  local answers = process.listen("count")
  local ok, err = process.send(cart, "count")
  if not ok then
    return nil, err
  end
  local late = time.after("2s")
  local chosen = channel.select{answers:case_receive(), late:case_receive()}
  if chosen.channel == late then
    return nil, errors.new{kind = errors.TIMEOUT, message = "the cart does not answer", retryable = true}
  end
  return chosen.value
end
