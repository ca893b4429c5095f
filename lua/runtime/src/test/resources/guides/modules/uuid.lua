local uuid = require("uuid")

local id = uuid.v7()
assert(uuid.validate(id) and not uuid.validate("7"))
assert(uuid.parse(id).version == 7)
assert(uuid.parse(uuid.v4()).version == 4)

local parsed, err = uuid.parse("7")
assert(parsed == nil and tostring(err):find("not a UUID: '7'", 1, true))
