local time = require("time")

return function(hours)
  local ticker = time.ticker("1h")
  local rung = 0
  for _ = 1, hours do
    ticker:channel():receive()
    rung = rung + 1
  end
  ticker:stop()
  time.sleep("30m")
  return rung
end
