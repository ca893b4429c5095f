return function()
  -- the block
  assert(options.trap_links == false)
  assert(ok == true and err == nil)
  assert(process.get_options().trap_links == true)
end
