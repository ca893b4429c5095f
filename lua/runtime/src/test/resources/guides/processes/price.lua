return function(shop)
  if shop == "closed" then
    error(errors.new{kind = errors.UNAVAILABLE, message = "the shop is closed"})
  end
  return #shop
end
