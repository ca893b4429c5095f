package dev.hadron.bench.executor;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A queue without bound that an executor works off, one message at a time: what is written where there are no actors. */
final class Cell<M> implements Runnable {

    private static final int AT_ONCE = 64;

    private final Executor executor;
    private final Queue<M> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private Consumer<M> handler;

    Cell(Executor executor) {
        this.executor = executor;
    }

    /** Sets who handles the messages, before the first of them. */
    Cell<M> handle(Consumer<M> with) {
        handler = with;
        return this;
    }

    void tell(M message) {
        queue.add(message);
        schedule();
    }

    private void schedule() {
        if (!scheduled.get() && scheduled.compareAndSet(false, true)) {
            executor.execute(this);
        }
    }

    @Override
    public void run() {
        for (int n = 0; n < AT_ONCE; n++) {
            M message = queue.poll();
            if (message == null) {
                break;
            }
            handler.accept(message);
        }
        scheduled.set(false);
        if (!queue.isEmpty()) {
            schedule();
        }
    }
}
