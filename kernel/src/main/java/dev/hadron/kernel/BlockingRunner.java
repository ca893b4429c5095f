package dev.hadron.kernel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.ProcessException;
import dev.hadron.kernel.Loop.BodyContext;
import dev.hadron.spi.Body;

/**
 * A process whose body is a method that may block, on a thread of its own for as long as it runs. Its calls that
 * touch the process are handed to the shard, and the body waits for their answer; its sends go straight to where they
 * are for. Both go through inbound queues, in the order in which it made them. Its end interrupts the body and does
 * not wait for it (R5.1).
 */
final class BlockingRunner extends ChannelRun {

    private final FutureTask<@Nullable Void> body;
    private final BodyContext context;
    private boolean started;
    /** The thread that runs the body. Written by it before the body begins; volatile, as calls on other threads compare. */
    private volatile @Nullable Thread thread;

    BlockingRunner(Process process, Starting starting) {
        super(process, starting);
        this.context = process.shard.loop.newBodyContext();
        this.body = new FutureTask<>(() -> context.run(() -> work(starting)), null);
    }

    private void work(Starting starting) {
        thread = Thread.currentThread();
        try {
            complete(starting.start(this, Body.Result.class).value());
        } catch (Throwable e) {
            completeExceptionally(e);
        } finally {
            thread = null;
        }
    }

    @Override
    boolean slice(Process process, Budget budget) {
        if (!started) {
            started = true;
            try {
                process.shard.kernel.blocking().execute(body);
            } catch (RejectedExecutionException e) {
                process.fail(e);
            }
        }
        return channels().handOver(budget) || isOver();
    }

    private boolean isBody() {
        return Thread.currentThread() == thread;
    }

    @Override
    public void checkHere() {
        if (isBody()) {
            checkAlive();
        } else {
            super.checkHere();
        }
    }

    @Override
    void enter(Runnable call) {
        if (isBody()) {
            checkAlive();
            process().shard.push(new Task(Traces.carried(process().shard.tracing, call)));
        } else {
            super.enter(call);
        }
    }

    @Override
    public <T> T onLoop(Supplier<T> call) {
        if (!isBody()) {
            return super.onLoop(call);
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        enter(() -> {
            try {
                checkAlive();
                answer.complete(call.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return await(answer);
    }

    /** Waits for what the shard answers in any case, also where the body is interrupted: what was called has been done. */
    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ProcessException known) {
                throw known;
            }
            throw e;
        }
    }

    @Override
    void goOnIn(Tracing tracing, @Nullable Object trace) {
        context.run(() -> tracing.enter(trace));
    }

    @Override
    void close() {
        super.close();
        body.cancel(true);
    }
}
