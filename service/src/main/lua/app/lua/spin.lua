-- Works without end, and lets everybody else work: each has its turn.
return function()
  local turns = 0
  while true do
    turns = turns + 1
  end
end
