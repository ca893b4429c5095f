-- Each limit is an error, which can be caught; what it was for is given up then.
return function()
  local _, memory = pcall(function()
    local all = {}
    while true do
      all[#all + 1] = {}
    end
  end)
  local _, depth = pcall(function()
    local function deeper()
      return 1 + deeper()
    end
    return deeper()
  end)
  return {memory, depth}
end
