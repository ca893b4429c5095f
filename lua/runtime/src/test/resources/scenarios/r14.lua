local kit = require("test:kit")
local equal, fails = kit.equal, kit.fails

return {
  ["R14 errors are returned, never raised, whatever the arguments"] = function()
    local values = {n = 8, [2] = true, [3] = 5, [4] = 2.5, [5] = "text", [6] = {}, [7] = print, [8] = channel.new()}
    local function try(fn, name)
      if name == "inbox" or name == "events" or name == "pid" or name == "id" or name == "get_options" then
        return
      end
      for a = 1, values.n do
        for b = 1, values.n do
          local ok, value, err = pcall(fn, values[a], values[b])
          assert(ok, name .. " raised: " .. tostring(value))
          assert(value ~= nil or err == nil or err:kind(), name)
        end
      end
    end
    for name, fn in pairs(process) do
      if type(fn) == "function" and name ~= "upgrade" then try(fn, name) end
    end
    for name, fn in pairs(process.registry) do try(fn, "registry." .. name) end
  end,

  ["R14 an error is taken wherever a text is"] = function(peer)
    local _, err = process.send("r14.nobody", "t")
    equal("NotFound", err:kind()) equal(errors.NOT_FOUND, err:kind()) equal(false, err:retryable()) equal(nil, err:details())
    equal("process not found: r14.nobody", tostring(err))
    equal("so: process not found: r14.nobody", "so: " .. err)
    equal("process", err:match("^%a+")) equal("process", string.match(err, "^%a+"))
    equal("PROCESS NOT FOUND: R14.NOBODY", err:upper())
    equal('{"e":"process not found: r14.nobody"}', require("json").encode({e = err}))
    local p = kit.puppet(peer)
    assert(p:call("send", process.pid(), "t", {e = err}))
    equal(errors.NOT_FOUND, process.inbox():receive():payload().e:kind())
  end,

  ["R14 errors are made, wrapped and told apart"] = function()
    local err = errors.new("plain")
    equal(errors.UNKNOWN, err:kind()) equal("", errors.UNKNOWN) equal("plain", err:message())
    err = errors.new{message = "m", kind = errors.CONFLICT, details = {a = {1}}}
    equal(1, err:details().a[1]) equal(false, err:retryable())
    equal(true, errors.new{message = "m", kind = errors.UNAVAILABLE}:retryable())
    local outer = errors.wrap(err, "while saving")
    equal("while saving: m", outer:message()) equal(errors.CONFLICT, outer:kind()) equal(1, outer:details().a[1])
    assert(errors.is(outer, errors.CONFLICT) and not errors.is(outer, errors.INTERNAL) and not errors.is("text", errors.INTERNAL))
    local ok, caught = pcall(error, err)
    assert(not ok and caught == err)
    assert(not pcall(errors.new) and not pcall(errors.new, {}) and not pcall(errors.new, {message = "m", kind = "None"}))
    local kinds = {INVALID = "Invalid", NOT_FOUND = "NotFound", ALREADY_EXISTS = "AlreadyExists",
      PERMISSION_DENIED = "PermissionDenied", UNAVAILABLE = "Unavailable", INTERNAL = "Internal", CANCELED = "Canceled",
      CONFLICT = "Conflict", TIMEOUT = "Timeout", RATE_LIMITED = "RateLimited", UNKNOWN = ""}
    for name, kind in pairs(kinds) do equal(kind, errors[name]) end
  end,

  ["R14 the first that fails answers: arguments, then existence"] = function(peer)
    fails(errors.INVALID, process.send("r14.nobody", "@t"))
    fails(errors.INVALID, process.spawn("no:such", "Malformed"))
    fails(errors.INVALID, process.cancel("r14.nobody", "never"))
  end,
}
