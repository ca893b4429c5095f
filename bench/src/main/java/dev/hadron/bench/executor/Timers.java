package dev.hadron.bench.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** Timers of an hour in one scheduled executor; when all are pending, all are taken back. */
final class Timers implements Program {

    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1);

    Timers() {
        timers.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void run(long count, Measures measures) {
        AtomicLong fired = new AtomicLong();
        List<Future<?>> pending = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            pending.add(timers.schedule(fired::incrementAndGet, 1, TimeUnit.HOURS));
        }
        Program.check("pending", count, timers.getQueue().size());
        pending.forEach(timer -> timer.cancel(false));
        Program.check("pending after all", 0, timers.getQueue().size());
        Program.check("fired", 0, fired.get());
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
