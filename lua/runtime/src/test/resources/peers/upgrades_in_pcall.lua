return function(peer)
  if peer == "again" then return "upgraded" end
  coroutine.spawn(function()
    process.exec("lua:registers", "app:processes", "r10.child")
  end)
  require("time").sleep("1ms")
  while true do
    pcall(process.upgrade, nil, "again")
  end
end
