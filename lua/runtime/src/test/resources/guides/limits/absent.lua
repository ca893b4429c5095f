return function()
  for _, name in ipairs{"load", "loadstring", "loadfile", "dofile", "io", "debug", "package"} do
    assert(_G[name] == nil)
  end
  assert(os.execute == nil and os.getenv == nil and os.exit == nil)
  assert(not pcall(function() string.rep = nil end))
  assert(not pcall(require, "java.lang.System"))
  return "there is nothing to be found"
end
