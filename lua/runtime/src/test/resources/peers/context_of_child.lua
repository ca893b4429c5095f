return function(more)
  return process.with_context(more):exec("lua:context", "app:processes")
end
