local json = require("json")

local text = json.encode({ id = 7 })
assert(text == '{"id":7}')

local order = json.decode('{"id": 7, "price": 9.5, "note": null, "items": ["tea", null, "cup"]}')
assert(math.type(order.id) == "integer" and math.type(order.price) == "float")
assert(order.note == nil and order.items[2] == nil and order.items[3] == "cup")

local kept = json.decode('["tea", null]', { null = json.null })
assert(json.encode(kept) == '["tea",null]')

assert(json.encode({}) == "[]" and json.encode(json.object()) == "{}")
assert(json.encode(json.decode('{"lines": {}}')) == '{"lines":{}}')

local value, err = json.decode("[1,")
assert(value == nil)
assert(tostring(err):find("not JSON: line 1, column 4", 1, true))

local none, why = json.encode({ items = { { run = print } } })
assert(none == nil)
assert(tostring(why) == "cannot encode a function (at items[1].run)")
