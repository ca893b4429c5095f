package dev.hadron;

import io.smallrye.mutiny.Uni;

/**
 * Where a process reads what waits for it: its inbox, its lifecycle events, or one topic (R8.1). A channel buffers
 * nothing: what it hands over is received, at the same cost however much waits (R8.2, R8.7). It belongs to one
 * process and is used on that process's event loop, or by its blocking body.
 *
 * @param <T> what it hands over
 */
public interface Channel<T> {

    /** The topic: {@code @inbox}, {@code @events}, or the one that was listened to. */
    String topic();

    /**
     * Receives the next item. Nothing is taken before the {@code Uni} is subscribed to; each subscription takes one
     * item, in the order of subscription. Cancelling the subscription while it waits takes nothing.
     *
     * @return the item, on the process's event loop; fails with {@code CANCELED} where the channel closes first, and with
     *         {@code INVALID} where it is subscribed to on another thread
     */
    Uni<T> receive();

    /** Whether the channel has closed: its process has ended or been upgraded, or it was unlistened. Any thread. */
    boolean isClosed();
}
