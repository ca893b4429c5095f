package dev.hadron.bench.executor;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** A cell whose messages are all sent in one turn of the only thread that there is. */
final class Backlog extends PoolProgram {

    private static final long GO = -1;

    @Override
    public void run(long messages, Measures measures) throws Exception {
        Sum sum = new Sum(1);
        long[] read = new long[1];
        Cell<Long> reader = new Cell<Long>(one).handle(item -> {
            if (item != GO) {
                read[0] += item;
            } else {
                sum.add(read[0]);
            }
        });
        one.execute(() -> {
            for (long i = 0; i < messages; i++) {
                reader.tell(i);
            }
            reader.tell(GO);
        });
        Program.check("sum", messages * (messages - 1) / 2, sum.get());
    }
}
