package dev.hadron.bench.lua;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;

/** The memory of processes that have handled a message and wait for the next. */
final class Waiting implements Program {

    /** One that counts. */
    static final String PLAIN = """
            local count = 0
            while true do
              local by = wait()
              if not by then break end
              count = count + by
            end
            return count
            """;

    /** One that keeps tables of its own and waits inside a protected call. */
    static final String WORKER = """
            local state = { name = "worker", handled = 0, pending = {} }
            local function handle(message)
              state.handled = state.handled + message
              state.pending[#state.pending + 1] = message
            end
            local ok, result = pcall(function()
              while true do
                local message = wait()
                if not message then break end
                handle(message)
              end
              return state.handled
            end)
            return result
            """;

    private final Waiters waiters;

    Waiting(String source) {
        this.waiters = new Waiters(source);
    }

    @Override
    public void run(long processes, Measures measures) {
        long before = Heap.used();
        LuaTask[] tasks = waiters.start((int) processes);
        for (LuaTask task : tasks) {
            Waiters.expect(Step.SUSPENDED, Waiters.wake(task, 1L));
        }
        measures.bytes((double) (Heap.used() - before) / processes);
        long sum = 0;
        for (LuaTask task : tasks) {
            sum += (Long) ((Step.Done) Waiters.wake(task, null)).values()[0];
        }
        Program.check("sum of messages", processes, sum);
    }
}
