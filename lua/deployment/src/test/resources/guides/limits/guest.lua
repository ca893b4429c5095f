return function(secret)
  local friend = assert(process.spawn("app.guests:friend", "app:guests"))
  assert(process.send(friend, "hello"))

  local _, no_send = process.send(secret, "open")
  assert(errors.is(no_send, errors.PERMISSION_DENIED))
  local _, no_host = process.spawn("app.guests:friend", "app:processes")
  assert(errors.is(no_host, errors.PERMISSION_DENIED))
  return no_send .. "; " .. no_host
end
