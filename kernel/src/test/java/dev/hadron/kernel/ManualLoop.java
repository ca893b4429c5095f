package dev.hadron.kernel;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A loop that runs when it is told to. */
final class ManualLoop implements Loop {

    private final ManualClock clock;
    private final Thread thread = Thread.currentThread();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Waiting> timers = new PriorityQueue<>(
            Comparator.comparingLong(Waiting::at).thenComparingLong(Waiting::number));
    private long lastNumber;

    ManualLoop(ManualClock clock) {
        this.clock = clock;
    }

    @Override
    public Thread thread() {
        return thread;
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

    /** Runs the next task or timer that is due, if there is one. */
    void step() {
        runDue();
    }

    /** How many timers wait. */
    int timers() {
        return timers.size();
    }

    /** When the next timer falls due; the end of time where none waits. */
    long nextTimer() {
        return timers.isEmpty() ? Long.MAX_VALUE : timers.peek().at;
    }

    /** Runs one task or timer that is due; says whether there was one. */
    boolean runDue() {
        Runnable task = tasks.poll();
        if (task == null && nextTimer() <= clock.nanos) {
            task = timers.remove().task;
        }
        if (task != null) {
            task.run();
        }
        return task != null;
    }

    private record Waiting(long at, long number, Runnable task) {
    }
}
