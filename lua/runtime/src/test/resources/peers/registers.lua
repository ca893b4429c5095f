return function(name)
  assert(process.registry.register(name))
  process.inbox():receive()
end
