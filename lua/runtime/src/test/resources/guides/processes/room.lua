-- Starts a helper that has a name, values of its own and a first message before it takes its first step.
return function(customer)
  local helper = process.with_context({customer = customer}):with_name("helper." .. customer):with_message("greet", "good day")
  local pid, err = helper:spawn_monitored("app.shop:helper", "app:processes")
  if not pid then
    return nil, err
  end
  return process.events():receive().result.value
end
