package dev.hadron.bench.executor;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import dev.hadron.bench.Program;

/** A program on a fixed pool with one thread for each processor, and two pools of one thread. */
abstract class PoolProgram implements Program {

    final ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    final ExecutorService one = Executors.newSingleThreadExecutor();
    final ExecutorService other = Executors.newSingleThreadExecutor();

    /** Waits for so many numbers and gives their sum; any thread adds. */
    static final class Sum {

        private final AtomicLong left;
        private final AtomicLong sum = new AtomicLong();
        private final CompletableFuture<Long> result = new CompletableFuture<>();

        Sum(long numbers) {
            this.left = new AtomicLong(numbers);
        }

        void add(long number) {
            sum.addAndGet(number);
            if (left.decrementAndGet() == 0) {
                result.complete(sum.get());
            }
        }

        long get() throws Exception {
            return result.get(5, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() {
        pool.shutdown();
        one.shutdown();
        other.shutdown();
    }
}
