return function()
  local pages = process.listen("print")
  while true do
    local page = pages:receive()
    if page.text == "crumpled" then
      error("out of order")
    end
    process.send(page.reader, "printed", page.text)
  end
end
