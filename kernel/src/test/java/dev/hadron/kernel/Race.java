package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Threads that begin something at the same moment. */
final class Race implements AutoCloseable {

    private final ExecutorService threads;
    private final CyclicBarrier together;

    Race(int racers) {
        this.threads = Executors.newFixedThreadPool(racers);
        this.together = new CyclicBarrier(racers);
    }

    /** Runs as many calls as there are racers, and answers what each came to. */
    <T> List<T> run(List<Callable<T>> calls) throws Exception {
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> call : calls) {
            running.add(threads.submit(() -> {
                together.await(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
                return call.call();
            }));
        }
        List<T> outcomes = new ArrayList<>();
        for (Future<T> each : running) {
            outcomes.add(each.get(TestNode.LONG.toSeconds(), TimeUnit.SECONDS));
        }
        return outcomes;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
