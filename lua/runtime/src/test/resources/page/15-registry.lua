local ok, err = process.registry.register(name, pid)  -- pid padrão é self
local pid, err = process.registry.lookup(name)
local ok = process.registry.unregister(name)
