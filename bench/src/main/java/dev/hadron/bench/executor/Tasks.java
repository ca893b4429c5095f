package dev.hadron.bench.executor;

import java.util.concurrent.TimeUnit;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;
import dev.hadron.bench.Stopwatch;

/** A task for each process: all at once, or one after the other, each waited for. */
final class Tasks extends PoolProgram {

    private final boolean oneByOne;

    Tasks(boolean oneByOne) {
        this.oneByOne = oneByOne;
    }

    @Override
    public void run(long tasks, Measures measures) throws Exception {
        Program.check("tasks", tasks, oneByOne ? one(tasks, measures.stopwatch()) : all(tasks));
    }

    private long all(long tasks) throws Exception {
        Sum sum = new Sum(tasks);
        for (long i = 0; i < tasks; i++) {
            pool.execute(() -> sum.add(1));
        }
        return sum.get();
    }

    private long one(long tasks, Stopwatch watch) throws Exception {
        long sum = 0;
        for (long i = 0; i < tasks; i++) {
            watch.begin();
            sum += pool.submit(() -> 1L).get(1, TimeUnit.MINUTES);
            watch.end();
        }
        return sum;
    }
}
