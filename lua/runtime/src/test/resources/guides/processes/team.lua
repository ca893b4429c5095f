-- Two that stand and fall together; who traps links is told instead.
return function()
  assert(process.set_options({trap_links = true}))
  local printer = assert(process.spawn_linked("app.shop:printer", "app:processes"))
  process.send(printer, "print", {text = "crumpled"})
  local event = process.events():receive()
  return event.kind .. ": " .. event.result.error
end
