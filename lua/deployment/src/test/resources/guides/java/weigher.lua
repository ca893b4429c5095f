return function(town, grams)
  local scales = assert(process.spawn("app.parcels:scales", "app:processes"))
  process.send(scales, "weigh", {town = town, grams = grams})
  local weighed = process.listen("weighed"):receive()
  process.terminate(scales)
  return weighed.town .. ": " .. weighed.kilos .. " kg"
end
