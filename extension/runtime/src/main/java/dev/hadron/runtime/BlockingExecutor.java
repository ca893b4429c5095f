package dev.hadron.runtime;

import java.util.concurrent.Executor;

import io.quarkus.runtime.ExecutorRecorder;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;

/**
 * Runs the bodies that may block: on Quarkus's virtual threads where the JDK has them, else on its worker threads. Both
 * are asked for with each task, as a live reload replaces them.
 */
final class BlockingExecutor implements Executor {

    private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

    @Override
    public void execute(Runnable body) {
        Executor executor = VIRTUAL ? VirtualThreadsRecorder.getCurrent() : ExecutorRecorder.getCurrent();
        executor.execute(body);
    }
}
