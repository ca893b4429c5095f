-- Takes so many turns of a loop, and reports what they come to.
return function(main, turns)
  local sum = 0
  for i = 1, turns do
    sum = sum + i % 7
  end
  process.send(main, "sum", sum)
end
