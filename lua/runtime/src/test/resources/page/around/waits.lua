-- Ends with the event that it gets.
return function()
  return (process.events():receive())
end
