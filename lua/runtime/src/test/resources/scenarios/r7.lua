local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R7 options are read and set, all or nothing"] = function()
    equal(false, process.get_options().trap_links)
    equal(true, process.set_options({trap_links = true}))
    equal(true, process.get_options().trap_links)
    assert(fails(errors.INVALID, process.set_options({trap_links = false, trap = 1})):find("trap", 1, true))
    assert(fails(errors.INVALID, process.set_options({trap_links = "yes"})):find("trap_links", 1, true))
    fails(errors.INVALID, process.set_options())
    fails(errors.INVALID, process.set_options(5))
    fails(errors.INVALID, process.set_options({true}))
    equal(true, process.get_options().trap_links)
    equal(true, process.set_options({}))
    equal(true, process.get_options().trap_links)
  end,
}
