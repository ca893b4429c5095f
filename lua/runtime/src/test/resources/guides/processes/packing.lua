-- Three tasks pack what comes over one channel, and report over another.
return function(orders)
  local waiting, packed = channel.new(), channel.new(10)
  for worker = 1, 3 do
    coroutine.spawn(function()
      while true do
        local order, open = waiting:receive()
        if not open then
          return
        end
        packed:send({order = order, by = worker})
      end
    end)
  end
  coroutine.spawn(function()
    for _, order in ipairs(orders) do
      waiting:send(order)
    end
    waiting:close()
  end)
  local by = {}
  for i = 1, #orders do
    by[i] = packed:receive().order
  end
  table.sort(by)
  return by
end
