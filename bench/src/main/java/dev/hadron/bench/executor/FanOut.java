package dev.hadron.bench.executor;

import java.util.ArrayList;
import java.util.List;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/** One cell that sends to each of its workers in turn, one round in each of its turns. */
final class FanOut extends PoolProgram {

    private final int workers;

    FanOut(int workers) {
        this.workers = workers;
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / workers;
        Sum sum = new Sum(workers);
        List<Cell<Integer>> all = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            all.add(worker(rounds, sum));
        }
        Cell<Long> main = new Cell<>(pool);
        main.handle(left -> {
            for (Cell<Integer> worker : all) {
                worker.tell(1);
            }
            if (left > 1) {
                main.tell(left - 1);
            }
        });
        main.tell(rounds);
        Program.check("messages", rounds * workers, sum.get());
    }

    private Cell<Integer> worker(long rounds, Sum sum) {
        long[] count = new long[1];
        return new Cell<Integer>(pool).handle(work -> {
            if (++count[0] == rounds) {
                sum.add(rounds);
            }
        });
    }
}
