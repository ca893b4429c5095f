package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * Producers that send one consumer messages to count, {@value #CHUNK} in each of their
 * turns: as fast as they can, or the next ones when the last have been counted.
 */
final class Counting extends BusProgram {

    private static final int CHUNK = 64;
    private static final int END = -1;
    private static final int COUNTED = -2;

    private final int producers;
    private final boolean inStep;

    Counting(int producers, boolean inStep) {
        this.producers = producers;
        this.inStep = inStep;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / producers;
        CompletableFuture<Long> result = new CompletableFuture<>();
        long[] counted = new long[2];
        this.<Integer> on(0, "consumer", message -> {
            if (message.body() > 0) {
                counted[0]++;
            } else if (message.body() == COUNTED) {
                send("producer-0", each - counted[0]);
            } else if (++counted[1] == producers) {
                result.complete(counted[0]);
            }
        });
        for (int i = 0; i < producers; i++) {
            String address = "producer-" + i;
            this.<Long> on(i, address, message -> produce(address, message.body()));
        }
        for (int i = 0; i < producers; i++) {
            send("producer-" + i, each);
        }
        Program.check("messages", each * producers, get(result));
        leave();
    }

    private void produce(String address, long left) {
        long now = Math.min(CHUNK, left);
        for (long i = 0; i < now; i++) {
            send("consumer", 1);
        }
        if (left > now && inStep) {
            send("consumer", COUNTED);
        } else if (left > now) {
            send(address, left - now);
        } else {
            send("consumer", END);
        }
    }
}
