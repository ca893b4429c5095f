package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Channel;
import dev.hadron.spi.Receiver;
import dev.hadron.spi.SteppedSelf;
import io.smallrye.mutiny.Uni;

/**
 * One channel: a queue of what waits, and a queue of those who wait. It hands over in its process's slices only,
 * never from within a {@code receive}: so a reader that asks for the next item while it handles one neither recurses
 * nor holds the loop longer than its slice. On the shard's thread.
 */
final class ProcessChannel<T> extends Waiting<Receiver<? super T>> implements Channel<T> {

    /** What a reader gets of a node. */
    interface View<T> {
        T of(Node node);
    }

    private final String topic;
    private final Channels channels;
    private final NodeList<Node> queue;
    private final View<T> view;
    /** The next one that has both an item and somebody who waits. */
    @Nullable
    ProcessChannel<?> nextReady;
    private boolean queued;
    /** Written by the shard's thread; volatile, as a blocking body asks on its own. */
    private volatile boolean closed;

    ProcessChannel(String topic, Channels channels, NodeList<Node> queue, View<T> view) {
        this.topic = topic;
        this.channels = channels;
        this.queue = queue;
        this.view = view;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public Uni<T> receive() {
        return new ReceiveUni<>(this);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    /** Whether it is one of those channels. */
    boolean isOf(Channels owner) {
        return channels == owner;
    }

    /** Whether this is, or was, a listener of those channels. */
    boolean isListenerOf(Channels owner) {
        return channels == owner && topic.charAt(0) != '@';
    }

    NodeList<Node> queue() {
        return queue;
    }

    /** Whether this channel shows its items in the same way: as payloads, or as messages. */
    boolean shows(View<?> other) {
        return view == other;
    }

    /** Lets somebody wait for an item. Fails it where that cannot be. */
    void await(Receive<T> receive) {
        try {
            channels.run().enter(() -> {
                if (receive.isWaiting()) {
                    add(receive);
                }
            });
        } catch (RuntimeException e) {
            receive.fail(e);
        }
    }

    /** Lets somebody wait for an item, or fails it where the channel is closed. On the shard's thread. */
    void add(Receiver<? super T> receiver) {
        if (closed) {
            receiver.fail(SelfFace.ended());
        } else {
            addWaiting(receiver);
            if (offer()) {
                process().shard.makeReady(process());
            }
        }
    }

    /** Forgets one who waits no more. Any thread. */
    void forget(Receiver<? super T> receiver) {
        process().shard.run(() -> removeWaiting(receiver));
    }

    private Process process() {
        return channels.run().process();
    }

    /** Takes an item at once, past nobody who waits; {@link SteppedSelf#NOTHING} where that cannot be. */
    @Nullable
    Object poll() {
        while (!isAwaited() && queue.first() instanceof Event event && !process().counts(event)) {
            queue.poll();
        }
        Node node = isAwaited() ? null : queue.poll();
        if (node == null) {
            return SteppedSelf.NOTHING;
        }
        process().handedOver(node);
        goOnIn(node);
        return view.of(node);
    }

    /** Queues up for a slice where there are both an item and somebody who waits; says whether it has. */
    boolean offer() {
        if (!queued && !queue.isEmpty() && isAwaited()) {
            queued = true;
            channels.ready(this);
        }
        return queued;
    }

    /** Hands one item to the one who has waited longest, or passes over one event that is not told any more. */
    void handOver() {
        queued = false;
        if (queue.first() instanceof Event event && !process().counts(event)) {
            queue.poll();
            offer();
            return;
        }
        Receiver<? super T> receiver = queue.isEmpty() ? null : claim();
        Node node = receiver == null ? null : queue.poll();
        if (receiver != null && node != null) {
            process().handedOver(node);
            offer();
            goOnIn(node);
            receiver.item(view.of(node));
        }
    }

    /** A message takes its reader into its trace; an event leaves it where it is. */
    private void goOnIn(Node node) {
        Tracing tracing = process().shard.tracing;
        if (tracing != null && node instanceof Envelope) {
            channels.run().goOnIn(tracing, Traces.of(node));
        }
    }

    private @Nullable Receiver<? super T> claim() {
        Receiver<? super T> receiver = pollWaiting();
        while (receiver != null && !receiver.claim()) {
            receiver = pollWaiting();
        }
        return receiver;
    }

    /** Fails all who wait. The process has ended. */
    void close() {
        closed = true;
        for (Receiver<? super T> receiver = pollWaiting(); receiver != null; receiver = pollWaiting()) {
            if (receiver.claim()) {
                close(receiver);
            }
        }
    }

    /** What one of them throws keeps nothing from the others. */
    private void close(Receiver<? super T> receiver) {
        process().shard.guard("reader of a closed channel", () -> receiver.fail(SelfFace.ended()));
    }
}
