package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Loop.BodyContext;
import dev.hadron.spi.Body;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A process that runs a {@code Uni} on a context of its own, and reads what it was sent through channels. */
final class ReactiveRunner extends ChannelRun {

    private final BodyContext context;
    private @Nullable Starting starting;
    private @Nullable Cancellable subscription;

    ReactiveRunner(Process process, Starting starting) {
        super(process, starting);
        this.starting = starting;
        this.context = process.shard.loop.newBodyContext();
    }

    @Override
    boolean slice(Process process, Budget budget) {
        boolean[] more = new boolean[1];
        context.run(() -> {
            start();
            process.settlePending();
            more[0] = channels().handOver(budget);
        });
        return more[0] || isOver();
    }

    private void start() {
        Starting first = starting;
        if (first == null) {
            return;
        }
        starting = null;
        try {
            Uni<?> uni = first.start(this, Body.Reactive.class).uni();
            subscription = uni.subscribe().with(this::complete, this::completeExceptionally);
        } catch (Throwable e) {
            process().crash(this, e);
        }
    }

    @Override
    void run(Runnable work) {
        context.run(work);
    }

    @Override
    void goOnIn(Tracing tracing, @Nullable Object trace) {
        context.run(() -> tracing.enter(trace));
    }

    @Override
    void close() {
        context.run(() -> {
            try {
                super.close();
            } finally {
                if (subscription != null) {
                    subscription.cancel();
                }
            }
        });
    }
}
