package dev.hadron.kernel;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.netty.channel.EventLoop;
import io.vertx.core.Context;
import io.vertx.core.impl.ContextInternal;

/** One event loop of a Vert.x, with a root context of its own that everything given to it runs on. */
final class VertxLoop implements Loop {

    private final ContextInternal context;
    private final EventLoop loop;
    private final Thread thread;
    private final Consumer<Context> prepare;

    VertxLoop(ContextInternal context, Thread thread, Consumer<Context> prepare) {
        this.context = context;
        this.loop = context.nettyEventLoop();
        this.thread = thread;
        this.prepare = prepare;
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public void execute(Runnable task) {
        loop.execute(() -> dispatch(context, task));
    }

    /** By the scheduled tasks: Netty looks at its sockets before them, but takes immediate tasks 64 at a time. */
    @Override
    public void later(Runnable task) {
        loop.schedule(() -> dispatch(context, task), 1, TimeUnit.NANOSECONDS);
    }

    @Override
    public Timer schedule(Runnable task, long delayNanos) {
        Future<?> scheduled = loop.schedule(() -> dispatch(context, task), delayNanos, TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    @Override
    public BodyContext newBodyContext() {
        ContextInternal own = context.duplicate();
        prepare.accept(own);
        return task -> dispatch(own, task);
    }

    private static void dispatch(ContextInternal on, Runnable task) {
        on.dispatch(ignored -> task.run());
    }
}
