local options = process.get_options()
local ok, err = process.set_options({trap_links = true})
