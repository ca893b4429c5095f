package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for bodies that may block: virtual ones where the JDK has them, which is found out at run time. */
final class BlockingThreads {

    private BlockingThreads() {
    }

    static Executor best() {
        try {
            return (Executor) MethodHandles.publicLookup().findStatic(Executors.class, "newVirtualThreadPerTaskExecutor",
                    MethodType.methodType(ExecutorService.class)).invoke();
        } catch (Throwable e) {
            return Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "hadron-blocking");
                thread.setDaemon(true);
                return thread;
            });
        }
    }
}
