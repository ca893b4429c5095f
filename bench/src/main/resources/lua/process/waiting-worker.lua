-- Keeps tables of its own, and waits for the next inside a protected call.
return function()
  local inbox = process.inbox()
  local state = { name = "worker", handled = 0, pending = {} }
  local function handle(payload)
    state.handled = state.handled + payload
    state.pending[#state.pending + 1] = payload
  end
  assert(pcall(function()
    while true do
      local message = inbox:receive()
      if message:topic() == "end" then
        break
      end
      handle(message:payload())
    end
    assert(state.handled == 1 and #state.pending == 1)
  end))
end
