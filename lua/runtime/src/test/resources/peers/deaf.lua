-- Reads nothing and waits for ever.
return function()
  process.listen("never"):receive()
end
