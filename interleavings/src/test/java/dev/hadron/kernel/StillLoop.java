package dev.hadron.kernel;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A loop whose turns run when a test says so, on the thread of whoever says it: one at a time. No other thread is the loop's,
 * so all that is sent to it goes the long way, unless the test gives it a thread that sends.
 */
final class StillLoop implements Loop {

    private static final Thread NOBODY = new Thread();

    private final Thread thread;
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();

    StillLoop() {
        this(NOBODY);
    }

    StillLoop(Thread thread) {
        this.thread = thread;
    }

    /** How many turns have been asked for and not been run. */
    int owed() {
        return owed.size();
    }

    /** Runs a turn that is owed; says whether there was one. */
    boolean turn() {
        Runnable next = owed.poll();
        if (next != null) {
            next.run();
        }
        return next != null;
    }

    /** Runs turns until none is owed. */
    void turns() {
        while (turn()) {
            // on to the next
        }
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        owed.add(task);
    }

    @Override
    public void later(Runnable task) {
        owed.add(task);
    }

    /** Time stands still here, so it never comes. */
    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        return () -> {
        };
    }

    @Override
    public BodyContext newBodyContext() {
        return Runnable::run;
    }
}
