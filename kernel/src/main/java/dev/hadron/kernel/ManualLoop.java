package dev.hadron.kernel;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * An event loop without a thread of its own: it runs one task when it is told to, on the thread that tells it, and only for
 * that long is that thread the loop's. So loops that share one thread are as foreign to each other as loops on two:
 * what goes from one to another, or from code outside of steps to any, takes the way through inbound queues.
 */
public final class ManualLoop implements Loop {

    /** The thread of all loops that are not in a step; it never runs. */
    private static final Thread NOBODY = new Thread("a loop that is moved by hand");

    private final ManualClock clock;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Waiting> timers = new PriorityQueue<>(
            Comparator.comparingLong(Waiting::at).thenComparingLong(Waiting::number));
    private Thread thread = NOBODY;
    private Consumer<Thread> shard = changed -> {
    };
    private long lastNumber;

    /** A loop whose timers fall due by this clock. */
    public ManualLoop(ManualClock clock) {
        this.clock = clock;
    }

    /** Runs the next task, or the next timer that is due; says whether there was one. */
    public boolean step() {
        Runnable task = tasks.poll();
        if (task == null && nextTimer() <= clock.nanos) {
            task = timers.remove().task;
        }
        if (task != null) {
            enter(task);
        }
        return task != null;
    }

    /** Whether a task or a timer is due. */
    public boolean isDue() {
        return !tasks.isEmpty() || nextTimer() <= clock.nanos;
    }

    /** How many timers wait. */
    public int timers() {
        return timers.size();
    }

    /** When the next timer falls due, by the clock's {@code nanoTime}; {@link Long#MAX_VALUE} where none waits. */
    public long nextTimer() {
        return timers.isEmpty() ? Long.MAX_VALUE : timers.peek().at;
    }

    /** Does something as the loop. */
    void enter(Runnable work) {
        Thread before = thread;
        change(Thread.currentThread());
        try {
            work.run();
        } finally {
            change(before);
        }
    }

    private void change(Thread to) {
        thread = to;
        shard.accept(to);
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public void onThread(Consumer<Thread> told) {
        shard = told;
        told.accept(thread);
    }

    @Override
    public void execute(Runnable task) {
        tasks.add(task);
    }

    @Override
    public void later(Runnable task) {
        schedule(task, 0);
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        Waiting waiting = new Waiting(clock.nanos + delayNanos, ++lastNumber, task);
        timers.add(waiting);
        return () -> timers.remove(waiting);
    }

    @Override
    public BodyContext newBodyContext() {
        return Runnable::run;
    }

    private record Waiting(long at, long number, Runnable task) {
    }
}
