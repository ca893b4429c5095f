package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 senders that each send to 100 addresses in turn, {@value #CHUNK} in each of their turns; addresses are names. */
final class Names extends BusProgram {

    private static final int NAMES = 100;
    private static final int SENDERS = 100;
    private static final int CHUNK = 64;
    private static final String[] ALL = IntStream.range(0, NAMES).mapToObj(i -> "counter-" + i).toArray(String[]::new);

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / SENDERS;
        AtomicLong left = new AtomicLong(each * SENDERS);
        CompletableFuture<Long> result = new CompletableFuture<>();
        for (int i = 0; i < NAMES; i++) {
            on(i, ALL[i], message -> {
                if (left.decrementAndGet() == 0) {
                    result.complete(each * SENDERS);
                }
            });
        }
        for (int i = 0; i < SENDERS; i++) {
            sender(i);
        }
        for (int i = 0; i < SENDERS; i++) {
            send("sender-" + i, each);
        }
        Program.check("messages", each * SENDERS, get(result));
        leave();
    }

    private void sender(int i) {
        int[] next = { i };
        this.<Long> on(i, "sender-" + i, message -> {
            long now = Math.min(CHUNK, message.body());
            for (long n = 0; n < now; n++) {
                send(ALL[next[0]++ % NAMES], 1);
            }
            if (message.body() > now) {
                send("sender-" + i, message.body() - now);
            }
        });
    }
}
