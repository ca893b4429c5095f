package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** A queue of nodes, linked through themselves. On the shard's thread. */
class NodeList<N extends Node> {

    private @Nullable N first;
    private @Nullable N last;

    final boolean isEmpty() {
        return first == null;
    }

    final @Nullable N first() {
        return first;
    }

    final void add(N node) {
        N before = last;
        if (before == null) {
            first = node;
        } else {
            before.next = node;
        }
        last = node;
    }

    /** Takes all nodes of another list, behind those that are here. */
    final void addAll(NodeList<? extends N> other) {
        for (N node = other.poll(); node != null; node = other.poll()) {
            add(node);
        }
    }

    /** Takes all nodes of another list; both are sorted by order, and so is the outcome. */
    final void merge(NodeList<N> other) {
        NodeList<N> mine = new NodeList<>();
        mine.addAll(this);
        while (!mine.isEmpty() || !other.isEmpty()) {
            N here = mine.first();
            N there = other.first();
            boolean fromHere = there == null || (here != null && here.order - there.order < 0);
            N next = (fromHere ? mine : other).poll();
            if (next != null) {
                add(next);
            }
        }
    }

    final @Nullable N poll() {
        N node = first;
        if (node != null) {
            first = after(node);
            node.next = null;
            if (first == null) {
                last = null;
            }
        }
        return node;
    }

    /** The node behind one of this list, the first where that is null. */
    final @Nullable N behind(@Nullable N before) {
        return before == null ? first : after(before);
    }

    /** Takes the node out that is behind one of this list, or the first. */
    final @Nullable N removeBehind(@Nullable N before) {
        N node = behind(before);
        if (node != null) {
            unlink(before, node);
        }
        return node;
    }

    /** Takes the first node of a type out, wherever it is; null where there is none. */
    final <T> @Nullable T removeFirst(Class<T> type) {
        N before = null;
        for (N node = first; node != null; before = node, node = after(node)) {
            if (type.isInstance(node)) {
                unlink(before, node);
                return type.cast(node);
            }
        }
        return null;
    }

    private void unlink(@Nullable N before, N node) {
        if (before == null) {
            first = after(node);
        } else {
            before.next = node.next;
        }
        if (last == node) {
            last = before;
        }
        node.next = null;
    }

    @SuppressWarnings("unchecked") // what follows was added here
    private @Nullable N after(N node) {
        return (N) node.next;
    }
}
