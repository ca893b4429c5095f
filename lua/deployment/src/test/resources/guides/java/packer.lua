local stock = require("stock")

return function(item, pieces)
  local reserved, err = stock.reserve(item, pieces)
  if not reserved then
    return nil, errors.wrap(err, "cannot pack")
  end
  local order = stock.describe({item, "cup"})
  order.count, order.reserved = stock.count(item), reserved
  return order
end
