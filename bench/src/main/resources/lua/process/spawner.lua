-- Spawns so many.
return function(processes)
  for _ = 1, processes do
    assert(process.spawn("bench:child", "bench:host"))
  end
end
