package dev.hadron.bench.executor;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** Producers that send one consumer messages to count, as fast as they can, {@value #CHUNK} in each of their turns. */
final class Counting extends PoolProgram {

    private static final int CHUNK = 64;
    private static final int END = -1;

    private final int producers;

    Counting(int producers) {
        this.producers = producers;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / producers;
        Sum sum = new Sum(1);
        long[] counted = new long[2];
        Cell<Integer> consumer = new Cell<Integer>(pool).handle(message -> {
            if (message != END) {
                counted[0]++;
            } else if (++counted[1] == producers) {
                sum.add(counted[0]);
            }
        });
        for (int i = 0; i < producers; i++) {
            produce(each, consumer);
        }
        Program.check("messages", each * producers, sum.get());
    }

    private void produce(long messages, Cell<Integer> consumer) {
        Cell<Long> producer = new Cell<>(pool);
        producer.handle(left -> {
            long now = Math.min(CHUNK, left);
            for (long i = 0; i < now; i++) {
                consumer.tell(1);
            }
            if (left > now) {
                producer.tell(left - now);
            } else {
                consumer.tell(END);
            }
        });
        producer.tell(messages);
    }
}
