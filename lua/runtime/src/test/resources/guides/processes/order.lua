return function(number)
  local ok, err = process.send("warehouse", "reserve", number)
  if not ok then
    if errors.is(err, errors.NOT_FOUND) then
      return nil, errors.wrap(err, "order " .. number)
    end
    error(err)
  end
  return "reserved"
end
