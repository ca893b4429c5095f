return function(value, boss)
  process.send(boss, "upgraded", {process.id(), value})
end
