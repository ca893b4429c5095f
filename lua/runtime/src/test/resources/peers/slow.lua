return function(duration)
  require("time").sleep(duration)
  return duration
end
