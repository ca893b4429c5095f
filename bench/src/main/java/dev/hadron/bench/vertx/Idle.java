package dev.hadron.bench.vertx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import io.vertx.core.eventbus.MessageConsumer;

/** The memory of consumers, each with an address of its own, that have each handled a message and wait for the next. */
final class Idle extends BusProgram {

    @Override
    public void run(long size, Measures measures) throws Exception {
        MessageConsumer<?>[] consumers = new MessageConsumer<?>[(int) size];
        CountDownLatch handled = new CountDownLatch(consumers.length);
        long before = Heap.used();
        at(0, () -> {
            for (int i = 0; i < consumers.length; i++) {
                String address = "idle-" + i;
                consumers[i] = bus.<Integer> localConsumer(address, message -> handled.countDown());
                send(address, 1);
            }
        });
        if (!handled.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(handled.getCount() + " messages were not handled");
        }
        measures.bytes((double) (Heap.used() - before) / consumers.length);
        CompletableFuture<Long> left = new CompletableFuture<>();
        at(0, () -> {
            for (MessageConsumer<?> consumer : consumers) {
                consumer.unregister();
            }
            left.complete(size);
        });
        get(left);
    }
}
