-- Asks all shops at once: each exec waits in a task of its own.
return function(shops)
  local answers = channel.new(#shops)
  for _, shop in ipairs(shops) do
    coroutine.spawn(function()
      local price, err = process.exec("app.shop:price", "app:processes", shop)
      answers:send(price or tostring(err))
    end)
  end
  local prices = {}
  for _ = 1, #shops do
    local answer = answers:receive()
    prices[#prices + 1] = tostring(answer)
  end
  table.sort(prices)
  return table.concat(prices, ", ")
end
