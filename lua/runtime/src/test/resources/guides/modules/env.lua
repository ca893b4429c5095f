local env = require("env")

assert(env.get("shop.name") == "Müller")
assert(env.all()["shop.name"] == "Müller")

local value, err = env.get("shop.secret")
assert(value == nil and tostring(err):find("key not found: shop.secret", 1, true))
