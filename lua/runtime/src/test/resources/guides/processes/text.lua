-- A library: a script without main. What it returns is the module.
local text = {}

function text.title(s)
  return (s:gsub("%a+", function(word) return word:sub(1, 1):upper() .. word:sub(2) end))
end

return text
