package dev.hadron.bench.lua;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;

/** How fast processes that wait are woken, handle a message and wait again: ten thousand of them, in turn. */
final class Waking implements Program {

    private static final int PROCESSES = 10_000;

    private final Waiters waiters = new Waiters(Waiting.PLAIN);

    @Override
    public void run(long messages, Measures measures) {
        LuaTask[] tasks = waiters.start((int) Math.min(PROCESSES, messages));
        for (long sent = 0; sent < messages; sent++) {
            Waiters.expect(Step.SUSPENDED, Waiters.wake(tasks[(int) (sent % tasks.length)], 1L));
        }
        long sum = 0;
        for (LuaTask task : tasks) {
            sum += (Long) ((Step.Done) Waiters.wake(task, null)).values()[0];
        }
        Program.check("sum of messages", messages, sum);
    }
}
