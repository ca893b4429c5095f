package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;

/**
 * The event loops of a Vert.x, for a kernel. This is the only place that knows how a context for each of them is got:
 * Vert.x gives every fresh thread that asks for one a context on the next loop in turn, so fresh threads ask until
 * each loop has one.
 */
public final class VertxLoops {

    private static final int TRIES_PER_LOOP = 64;

    private VertxLoops() {
    }

    /** All event loops of {@code vertx}. Blocks for a moment; not to be called on one of them. */
    public static List<Loop> of(Vertx vertx) {
        return of(vertx, context -> {
        });
    }

    /**
     * All event loops of {@code vertx}. Blocks for a moment; not to be called on one of them.
     *
     * @param prepare given each context that is made for a body, before its first use, on its loop
     */
    public static List<Loop> of(Vertx vertx, Consumer<Context> prepare) {
        List<Loop> loops = new ArrayList<>();
        for (ContextInternal context : contexts(vertx).values()) {
            CompletableFuture<Thread> thread = new CompletableFuture<>();
            context.nettyEventLoop().execute(() -> thread.complete(Thread.currentThread()));
            loops.add(new VertxLoop(context, thread.join(), prepare));
        }
        return loops;
    }

    private static Map<EventLoop, ContextInternal> contexts(Vertx vertx) {
        int count = 0;
        for (EventExecutor each : vertx.nettyEventLoopGroup()) {
            count++;
        }
        Map<EventLoop, ContextInternal> contexts = new LinkedHashMap<>();
        for (int tries = count * TRIES_PER_LOOP; contexts.size() < count && tries > 0; tries--) {
            ContextInternal context = askOnFreshThread(vertx);
            contexts.putIfAbsent(context.nettyEventLoop(), context);
        }
        if (contexts.size() < count) {
            throw new IllegalStateException("Vert.x has " + count + " event loops, but gave contexts on " + contexts.size());
        }
        return contexts;
    }

    private static ContextInternal askOnFreshThread(Vertx vertx) {
        CompletableFuture<Context> context = new CompletableFuture<>();
        new Thread(() -> {
            try {
                context.complete(vertx.getOrCreateContext());
            } catch (Throwable e) {
                context.completeExceptionally(e);
            }
        }, "hadron-context").start();
        return (ContextInternal) context.join();
    }
}
