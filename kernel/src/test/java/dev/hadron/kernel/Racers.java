package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Threads that do something all at once, again and again. */
final class Racers implements AutoCloseable {

    private final int count;
    private final CyclicBarrier start;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** What one of them does. */
    interface Racer {
        void run(int number) throws Exception;
    }

    Racers(int count) {
        this.count = count;
        this.start = new CyclicBarrier(count);
    }

    /** Has each do it at the same time, and waits for all; fails where one fails. */
    void race(Racer racer) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(CompletableFuture.runAsync(() -> TestNode.uncheck(() -> {
                start.await();
                racer.run(number);
                return null;
            }), threads));
        }
        TestNode.get(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
    }

    /** Makes a call; says whether it succeeded. It may fail with the kinds that are given. */
    static boolean succeeds(Runnable call, ErrorKind... failures) {
        try {
            call.run();
            return true;
        } catch (ProcessException e) {
            if (!List.of(failures).contains(e.kind())) {
                throw e;
            }
            return false;
        }
    }

    /** Says for about so long that it is not over yet. */
    static BooleanSupplier during(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        return () -> System.nanoTime() - end < 0;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
