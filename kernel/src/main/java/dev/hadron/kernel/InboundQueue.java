package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.jspecify.annotations.Nullable;

/**
 * The one way into a shard from other threads.
 * <p>
 * The idea: a Treiber stack that is only ever taken whole. Any thread pushes with one CAS; the shard takes everything with one
 * exchange and reverses it, which gives back the order of the pushes. No node is popped singly, so there is no ABA, and a node
 * needs nothing but its own {@code next}.
 * <p>
 * The states of {@code head}: {@link #PARKED}, the shard sleeps and nothing waits; null, the shard is awake and
 * nothing waits; a node, the newest of those that wait. Anyone may go from PARKED or null or a node to a node; only
 * the shard goes from a node or null to null, and from null to PARKED. Whoever replaces PARKED owes the shard its
 * wake-up, so there is one wake-up for each sleep. As the shard parks by a CAS from null, a push cannot fall between
 * its last look and its sleep.
 * <p>
 * Memory order: the pushing CAS releases the node and all that its thread did before; the exchange acquires it.
 */
final class InboundQueue {

    private static final Node PARKED = new Task(() -> {
    });
    private static final VarHandle HEAD;

    static {
        try {
            HEAD = MethodHandles.lookup().findVarHandle(InboundQueue.class, "head", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile @Nullable Node head = PARKED;

    /** Adds a node. Any thread. */
    boolean push(Node node) {
        while (true) {
            Node newest = head;
            node.next = newest == PARKED ? null : newest;
            if (HEAD.compareAndSet(this, newest, node)) {
                return newest == PARKED;
            }
        }
    }

    /** Whether something waits. Any thread. */
    boolean hasWaiting() {
        Node newest = head;
        return newest != null && newest != PARKED;
    }

    /** Takes everything that waits, oldest first, linked by {@code next}. On the shard's thread, which is awake. */
    @Nullable
    Node takeAll() {
        Node newest = (Node) HEAD.getAndSet(this, null);
        Node oldest = null;
        while (newest != null && newest != PARKED) {
            Node older = newest.next;
            newest.next = oldest;
            oldest = newest;
            newest = older;
        }
        return oldest;
    }

    /** Goes to sleep; false where something waits. On the shard's thread. */
    boolean park() {
        return HEAD.compareAndSet(this, null, PARKED);
    }

    /** Wakes up by itself; false where the shard is awake, or somebody else has woken it. On the shard's thread. */
    boolean unpark() {
        return head == PARKED && HEAD.compareAndSet(this, PARKED, null);
    }
}
