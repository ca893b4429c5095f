package dev.hadron.bench.executor;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** 100 cells that look up 100 names in turn in a map and send to each, {@value #CHUNK} in each of their turns. */
final class Names extends PoolProgram {

    private static final int NAMES = 100;
    private static final int SENDERS = 100;
    private static final int CHUNK = 64;
    private static final int END = -1;
    private static final String[] ALL = IntStream.range(0, NAMES).mapToObj(i -> "counter-" + i).toArray(String[]::new);

    private final Map<String, Cell<Integer>> named = new ConcurrentHashMap<>();

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long each = messages / SENDERS;
        Sum sum = new Sum(NAMES);
        for (String name : ALL) {
            named.put(name, counter(sum));
        }
        AtomicInteger sending = new AtomicInteger(SENDERS);
        for (int i = 0; i < SENDERS; i++) {
            sender(i, sending).tell(each);
        }
        Program.check("messages", each * SENDERS, sum.get());
    }

    private Cell<Integer> counter(Sum sum) {
        long[] count = new long[1];
        return new Cell<Integer>(pool).handle(message -> {
            if (message != END) {
                count[0]++;
            } else {
                sum.add(count[0]);
            }
        });
    }

    private Cell<Long> sender(int first, AtomicInteger sending) {
        int[] next = { first };
        Cell<Long> sender = new Cell<>(pool);
        return sender.handle(left -> {
            long now = Math.min(CHUNK, left);
            for (long i = 0; i < now; i++) {
                named.get(ALL[next[0]++ % NAMES]).tell(1);
            }
            if (left > now) {
                sender.tell(left - now);
            } else if (sending.decrementAndGet() == 0) {
                named.values().forEach(counter -> counter.tell(END));
            }
        });
    }
}
