package dev.hadron.kernel;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One event loop as the kernel sees it: a thread that runs tasks one after another. The kernel never blocks it and
 * never stops it (R15.1). {@link VertxLoops} makes them of a Vert.x; a test may bring its own.
 */
public interface Loop extends Executor {

    /** The thread that runs everything given to this loop. */
    Thread thread();

    /**
     * Tells a shard the loop's thread: before it returns, and again whenever it becomes another one. That of a real loop never
     * does; a loop that is moved by hand may have one only while it runs something.
     */
    default void onThread(Consumer<Thread> shard) {
        shard.accept(thread());
    }

    /** Runs a task on the loop, soon. Any thread. */
    @Override
    void execute(Runnable task);

    /** Runs a task on the loop after sockets and other tasks have had their turn. On the loop. */
    void later(Runnable task);

    /** Runs a task on the loop once so many nanoseconds have passed, never before. On the loop. */
    Timer schedule(Runnable task, long delayNanos);

    /** A new context for a body that is more than callbacks. On the loop. */
    BodyContext newBodyContext();

    /** A task that waits for its time. */
    interface Timer {
        /** Takes the task back; without effect where it has run. On the loop. */
        void cancel();
    }

    /** The context that one process's body runs on. */
    interface BodyContext {
        /** Runs a task now, with this context as the current one. On the loop. */
        void run(Runnable task);
    }
}
