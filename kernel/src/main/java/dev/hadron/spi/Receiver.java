package dev.hadron.spi;

import org.jspecify.annotations.Nullable;

/** One who waits for an item of a channel, without a {@code Uni}. Called on the event loop of the channel's process. */
public interface Receiver<T> {

    /** Asked when there is an item: true takes it, and {@link #item} follows; false wants none any more. */
    boolean claim();

    /** Gets the item. A payload may be null. */
    void item(@Nullable T item);

    /** The channel was closed before there was an item. */
    void fail(Throwable failure);
}
