package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Loop.BodyContext;
import dev.hadron.spi.Body;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** A process that runs a {@code Uni} on a context of its own, and reads what it was sent through channels. */
final class ReactiveRunner extends Runner {

    private final Process process;
    private final BodyContext context;
    private final Channels channels;
    private @Nullable Starting starting;
    private @Nullable Cancellable subscription;

    ReactiveRunner(Process process, Starting starting) {
        this.process = process;
        this.starting = starting;
        this.context = process.shard.loop.newBodyContext();
        this.channels = new Channels(process, this);
        for (Node node = starting.poll(); node != null; node = starting.poll()) {
            accept(node);
        }
    }

    Channels channels() {
        return channels;
    }

    @Override
    boolean accept(Node node) {
        return channels.accept(node);
    }

    @Override
    @Nullable
    Envelope removeOldest() {
        return channels.removeOldest();
    }

    @Override
    boolean slice(Process process, Budget budget) {
        boolean[] more = new boolean[1];
        context.run(() -> {
            start();
            more[0] = channels.handOver(budget);
        });
        process.settlePending();
        return more[0] || process.isSettled();
    }

    private void start() {
        Starting first = starting;
        if (first == null) {
            return;
        }
        starting = null;
        try {
            Uni<?> uni = first.start(process, Body.Reactive.class).uni();
            subscription = uni.subscribe().with(process::complete, process::completeExceptionally);
        } catch (Throwable e) {
            process.crash(e);
        }
    }

    @Override
    void run(Runnable work) {
        context.run(work);
    }

    @Override
    void close() {
        context.run(() -> {
            channels.close();
            if (subscription != null) {
                subscription.cancel();
            }
        });
    }
}
