-- Counts the words of a part of a text; ends with the count of each.
local words = require("app.lua:words")

return function(part)
  return require("json").object(words.count(part))
end
