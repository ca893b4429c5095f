package dev.hadron.bench.executor;

import java.util.ArrayList;
import java.util.List;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * Producers that send one consumer messages to count, {@value #CHUNK} in each of their
 * turns: as fast as they can, or the next ones when the last have been counted.
 */
final class Counting extends PoolProgram {

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
        Sum sum = new Sum(1);
        long[] counted = new long[2];
        List<Cell<Long>> all = new ArrayList<>();
        Cell<Integer> consumer = new Cell<Integer>(pool).handle(message -> {
            if (message > 0) {
                counted[0]++;
            } else if (message == COUNTED) {
                all.get(0).tell(each - counted[0]);
            } else if (++counted[1] == producers) {
                sum.add(counted[0]);
            }
        });
        for (int i = 0; i < producers; i++) {
            all.add(producer(consumer));
        }
        all.forEach(producer -> producer.tell(each));
        Program.check("messages", each * producers, sum.get());
    }

    private Cell<Long> producer(Cell<Integer> consumer) {
        Cell<Long> producer = new Cell<>(pool);
        producer.handle(left -> {
            long now = Math.min(CHUNK, left);
            for (long i = 0; i < now; i++) {
                consumer.tell(1);
            }
            if (left > now && inStep) {
                consumer.tell(COUNTED);
            } else if (left > now) {
                producer.tell(left - now);
            } else {
                consumer.tell(END);
            }
        });
        return producer;
    }
}
