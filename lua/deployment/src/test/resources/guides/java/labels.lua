return function(boss, towns)
  process.send(boss, "ready", #towns)
  local printing = process.listen("print"):receive()
  local labels = {}
  for i, town in ipairs(towns) do
    labels[i] = town .. " (" .. printing.copies .. ")"
  end
  return labels
end
