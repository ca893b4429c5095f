package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** A process whose body reads channels and ends with a result, on whatever thread that comes. */
abstract class ChannelRun extends Run {

    private final Channels channels;

    ChannelRun(Process process, Starting starting) {
        super(process);
        this.channels = new Channels(this);
        for (Node node = starting.poll(); node != null; node = starting.poll()) {
            accept(node);
        }
    }

    @Override
    public final Channels channels() {
        return channels;
    }

    @Override
    final boolean accept(Node node) {
        return channels.accept(node);
    }

    @Override
    final @Nullable Envelope removeOldest() {
        return channels.removeOldest();
    }

    @Override
    final NodeList<Node> drain() {
        return channels.drain();
    }

    /** The body has given its result, which counts unless it has asked for another end just before. Any thread. */
    final void complete(@Nullable Object result) {
        process().shard.run(() -> {
            if (!isSuperseded() && !process().shard.hasPendingEnd(process())) {
                process().settle(End.normal(result));
            }
        });
    }

    /** The body has failed. Any thread. */
    final void completeExceptionally(Throwable failure) {
        process().shard.run(Traces.carried(process().shard.tracing, () -> process().crash(this, failure)));
    }

    @Override
    void close() {
        channels.close();
    }
}
