package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** Timers of an hour, started on one loop; when all are pending, all are taken back. */
final class Timers extends BusProgram {

    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    @Override
    public void run(long count, Measures measures) throws Exception {
        CompletableFuture<Long> result = new CompletableFuture<>();
        long[] timers = new long[(int) count];
        at(0, () -> {
            for (int i = 0; i < timers.length; i++) {
                timers[i] = vertx.setTimer(HOUR, fired -> result.completeExceptionally(new IllegalStateException("it fired")));
            }
            at(0, () -> result.complete(cancel(timers)));
        });
        Program.check("timers", count, get(result));
    }

    private long cancel(long[] timers) {
        long cancelled = 0;
        for (long timer : timers) {
            cancelled += vertx.cancelTimer(timer) ? 1 : 0;
        }
        return cancelled;
    }
}
