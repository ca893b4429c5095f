return function()
  coroutine.spawn(function() error("in a coroutine") end)
  process.inbox():receive()
end
