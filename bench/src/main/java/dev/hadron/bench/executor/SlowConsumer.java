package dev.hadron.bench.executor;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Heap;
import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A producer that never waits, and a cell on another thread that handles nothing until all has been sent. */
final class SlowConsumer extends PoolProgram {

    private static final long END = -1;

    @Override
    public void run(long messages, Measures measures) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        Sum sum = new Sum(1);
        long[] read = new long[1];
        Cell<Long> consumer = new Cell<Long>(other).handle(item -> {
            await(held);
            if (item != END) {
                read[0]++;
            } else {
                sum.add(read[0]);
            }
        });
        long before = Heap.used();
        one.submit(() -> {
            for (long i = 0; i < messages; i++) {
                consumer.tell(i);
            }
        }).get(1, TimeUnit.MINUTES);
        measures.bytes((double) (Heap.used() - before) / messages);
        held.countDown();
        consumer.tell(END);
        Program.check("messages read", messages, sum.get());
    }

    private static void await(CountDownLatch held) {
        try {
            held.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
