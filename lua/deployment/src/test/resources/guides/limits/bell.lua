-- Asks a bean to do what it may not do itself.
return function(secret)
  return require("desk").ring(secret)
end
