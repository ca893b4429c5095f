-- What the two counters of words share. A word is a longest run of letters, digits or apostrophes, in lower case; letters that are
-- not in ASCII are those of two bytes, which has those of Europe.
local words = {}
local WORD = "[%w'\xc3-\xdf\x80-\xbf]+"

function words.count(text)
  local counts = {}
  local plain = text:gsub("[\xe0-\xf7][\x80-\xbf]+", " "):gsub("\xc2[\x80-\xbf]", " ")
  for word in plain:gmatch(WORD) do
    word = word:lower()
    counts[word] = (counts[word] or 0) + 1
  end
  return counts
end

-- Cuts a text into so many parts of about the same length, none of them in the middle of a word.
function words.split(text, parts)
  local cut, start = {}, 1
  for part = 1, parts do
    local even = #text * part // parts
    local last = math.max(even, start - 1)
    if part < parts then
      local _, word = text:find("^[%w'\x80-\xff]*", last + 1)
      last = word or last
    else
      last = #text
    end
    cut[part] = text:sub(start, last)
    start = last + 1
  end
  return cut
end

return words
