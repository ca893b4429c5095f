package dev.hadron.bench.executor;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** Timers of 1 to {@value #LONGEST} ms in one scheduled executor. */
final class FiringTimers implements Program {

    private static final int LONGEST = 100;

    private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();

    @Override
    public void run(long count, Measures measures) throws Exception {
        PoolProgram.Sum fired = new PoolProgram.Sum(count);
        for (long i = 0; i < count; i++) {
            timers.schedule(() -> fired.add(1), 1 + i % LONGEST, TimeUnit.MILLISECONDS);
        }
        Program.check("timers that fired", count, fired.get());
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
