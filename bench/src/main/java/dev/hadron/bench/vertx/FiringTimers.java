package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** Timers of 1 to {@value #LONGEST} ms, started on one loop. */
final class FiringTimers extends BusProgram {

    private static final int LONGEST = 100;

    @Override
    public void run(long count, Measures measures) throws Exception {
        CompletableFuture<Long> result = new CompletableFuture<>();
        long[] fired = new long[1];
        at(0, () -> {
            for (long i = 0; i < count; i++) {
                vertx.setTimer(1 + i % LONGEST, timer -> {
                    if (++fired[0] == count) {
                        result.complete(count);
                    }
                });
            }
        });
        Program.check("timers that fired", count, get(result));
    }
}
