local kit = require("page:kit")

return function()
  local name, pid = "page.name", process.spawn("lua:deaf", kit.host)
  local given, registry, calls = pid, kit.noted(process.registry)
  local process = {registry = registry}
  -- the block
  kit.answered(calls, "register", "lookup", "unregister")
  kit.equal(given, calls[2][1])
  kit.equal(true, ok)
  local _, why = process.registry.lookup(name)
  kit.equal(errors.NOT_FOUND, why:kind())
end
