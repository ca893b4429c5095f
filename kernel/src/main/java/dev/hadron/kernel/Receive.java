package dev.hadron.kernel;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

import dev.hadron.spi.Receiver;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * One who waits at a channel. Decided once, by one compare-and-set: either the shard claims it and hands it an item, or it is
 * cancelled, from whatever thread, and then no item is taken for it.
 */
final class Receive<T> implements Receiver<T>, UniSubscription {

    private final AtomicBoolean decided = new AtomicBoolean();
    private final ProcessChannel<T> channel;
    private final UniSubscriber<? super T> subscriber;

    Receive(ProcessChannel<T> channel, UniSubscriber<? super T> subscriber) {
        this.channel = channel;
        this.subscriber = subscriber;
    }

    /** Decides that this one gets the next item. */
    @Override
    public boolean claim() {
        return decided.compareAndSet(false, true);
    }

    /** Whether it has neither been handed an item nor been cancelled. Any thread. */
    boolean isWaiting() {
        return !decided.get();
    }

    @Override
    public void item(@Nullable T item) {
        subscriber.onItem(item);
    }

    @Override
    public void fail(Throwable failure) {
        subscriber.onFailure(failure);
    }

    @Override
    public void cancel() {
        if (claim()) {
            channel.forget(this);
        }
    }
}
