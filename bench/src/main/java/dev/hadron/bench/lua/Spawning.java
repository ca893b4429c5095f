package dev.hadron.bench.lua;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.lua.LuaTask;
import dev.hadron.lua.Step;

/** Processes that start, wait for one message and end. */
final class Spawning implements Program {

    private static final int AT_ONCE = 100;

    private final Waiters waiters = new Waiters("local first = wait() return first + 1");

    @Override
    public void run(long processes, Measures measures) {
        long sum = 0;
        for (long started = 0; started < processes; started += AT_ONCE) {
            for (LuaTask task : waiters.start(AT_ONCE)) {
                sum += (Long) ((Step.Done) Waiters.wake(task, 1L)).values()[0];
            }
        }
        Program.check("sum of results", 2 * processes, sum);
    }
}
