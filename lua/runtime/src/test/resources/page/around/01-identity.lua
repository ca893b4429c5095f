return function()
  -- the block
  assert(frame_id == "page:identity")
  assert(pid:find("^{app:processes|0x%x+}$"))
end
