-- Asks a bean to do what it may not do itself.
return function(secret, how)
  return require("desk")[how](secret)
end
