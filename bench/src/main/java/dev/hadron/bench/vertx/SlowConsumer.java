package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A producer that never waits, and a consumer on another loop that handles nothing until all has been sent. */
final class SlowConsumer extends BusProgram {

    private static final int CHUNK = 64;
    private static final long END = -1;

    @Override
    public void run(long messages, Measures measures) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture<Long> sent = new CompletableFuture<>();
        CompletableFuture<Long> result = new CompletableFuture<>();
        long[] read = new long[1];
        this.<Long> on(0, "consumer", message -> {
            await(held);
            if (message.body() != END) {
                read[0]++;
            } else {
                result.complete(read[0]);
            }
        });
        this.<Long> on(1, "producer", message -> produce(message.body(), sent));
        long before = Heap.used();
        send("producer", messages);
        get(sent);
        measures.bytes((double) (Heap.used() - before) / messages);
        held.countDown();
        Program.check("messages read", messages, get(result));
        leave();
    }

    private void produce(long left, CompletableFuture<Long> sent) {
        long now = Math.min(CHUNK, left);
        for (long i = 0; i < now; i++) {
            send("consumer", i);
        }
        if (left > now) {
            send("producer", left - now);
        } else {
            send("consumer", END);
            sent.complete(left);
        }
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
