package dev.hadron.kernel;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.vertx.core.Vertx;

/** A loop of a Vert.x that counts the timers that are neither run nor cancelled. */
record CountingLoop(Loop loop, AtomicLong pending) implements Loop {

    static List<CountingLoop> of(Vertx vertx, AtomicLong pending) {
        return VertxLoops.of(vertx).stream().map(loop -> new CountingLoop(loop, pending)).toList();
    }

    @Override
    public Thread thread() {
        return loop.thread();
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(task);
    }

    @Override
    public void later(Runnable task) {
        loop.later(task);
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        pending.incrementAndGet();
        boolean[] done = new boolean[1];
        Timer timer = loop.schedule(() -> {
            settle(done);
            task.run();
        }, delayNanos);
        return () -> {
            settle(done);
            timer.cancel();
        };
    }

    private void settle(boolean[] done) {
        if (!done[0]) {
            done[0] = true;
            pending.decrementAndGet();
        }
    }

    @Override
    public BodyContext newBodyContext() {
        return loop.newBodyContext();
    }
}
