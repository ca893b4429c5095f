package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A consumer whose messages are all sent in one turn of its loop. */
final class Backlog extends BusProgram {

    private static final long GO = -1;

    @Override
    public void run(long messages, Measures measures) throws Exception {
        CompletableFuture<Long> result = new CompletableFuture<>();
        long[] sum = new long[1];
        this.<Long> on(0, "reader", message -> {
            if (message.body() != GO) {
                sum[0] += message.body();
            } else {
                result.complete(sum[0]);
            }
        });
        at(0, () -> {
            for (long i = 0; i < messages; i++) {
                send("reader", i);
            }
            send("reader", GO);
        });
        Program.check("sum", messages * (messages - 1) / 2, get(result));
        leave();
    }
}
