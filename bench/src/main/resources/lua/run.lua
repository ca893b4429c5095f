-- Runs a program of this folder in the reference implementation: run.lua FOLDER PROGRAM SIZE WARMUPS ITERATIONS. Prints a line for
-- each measured run: nanoseconds and the processor's nanoseconds, which are the same here, three percentiles and bytes, which are not
-- measured.
local folder, program, size, warmups, iterations = ...
local main = assert(loadfile(folder .. "/" .. program .. ".lua"))
for i = 1, warmups + iterations do
  collectgarbage()
  local start = os.clock()
  main(math.tointeger(size))
  local nanos = (os.clock() - start) * 1e9
  if i > tonumber(warmups) then
    print(string.format("%.0f %.0f 0 0 0 0", nanos, nanos))
  end
end
