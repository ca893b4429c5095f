-- Never reads a message or an event, and never ends by itself.
return function()
  process.listen("nothing-comes-here"):receive()
end
