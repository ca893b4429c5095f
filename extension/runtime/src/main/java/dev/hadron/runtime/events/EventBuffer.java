package dev.hadron.runtime.events;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jctools.queues.atomic.MpscAtomicArrayQueue;
import org.jspecify.annotations.Nullable;

/**
 * Events that wait for one who listens. Any thread puts them in and never waits; one thread at a time takes them out. What
 * comes while it is full is lost, and counted.
 */
public final class EventBuffer {

    private final MpscAtomicArrayQueue<LifecycleEvent> waiting;
    private final Predicate<LifecycleEvent> wanted;
    private final Consumer<EventBuffer> whenClosed;
    private final AtomicLong lost = new AtomicLong();

    EventBuffer(int capacity, Predicate<LifecycleEvent> wanted, Consumer<EventBuffer> whenClosed) {
        this.waiting = new MpscAtomicArrayQueue<>(capacity);
        this.wanted = wanted;
        this.whenClosed = whenClosed;
    }

    void offer(LifecycleEvent event) {
        if (wanted.test(event) && !waiting.offer(event)) {
            lost.incrementAndGet();
        }
    }

    /** Takes the next event, null where none waits. */
    public @Nullable LifecycleEvent poll() {
        return waiting.poll();
    }

    /** How many events were lost since this was asked last. */
    public long takeLost() {
        return lost.get() == 0 ? 0 : lost.getAndSet(0);
    }

    /** Listens no longer. Idempotent. */
    public void close() {
        whenClosed.accept(this);
    }
}
