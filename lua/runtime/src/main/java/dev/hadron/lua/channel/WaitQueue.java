package dev.hadron.lua.channel;

import java.util.ArrayDeque;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The places of those who wait at a channel, oldest first. The place of one who has waited at several and waits no more is
 * taken out later, together with others, so that however many wait, leaving costs the same.
 */
final class WaitQueue<P extends WaitQueue.Place> {

    /** About what a place takes. */
    static final int BYTES = 64;

    private @Nullable P first;
    /** Those behind the first; mostly there is nobody, and no queue. */
    private @Nullable ArrayDeque<P> others;
    private int left;

    /** A place. */
    interface Place {

        /** Who waits there. */
        Waiter waiter();
    }

    void add(P place) {
        if (first == null) {
            first = place;
            return;
        }
        if (others == null) {
            others = new ArrayDeque<>(2);
        }
        others.add(place);
    }

    private @Nullable P poll() {
        P place = first;
        if (place != null) {
            first = others == null ? null : others.poll();
        }
        return place;
    }

    /** The place of the one who has waited longest of those who still do, and now wait no more; null where nobody does. */
    @Nullable
    P claim() {
        P place = poll();
        while (place != null && !place.waiter().claim()) {
            place = poll();
        }
        return place;
    }

    /** Somebody who has a place waits no more. */
    void leave() {
        if (2 * ++left > size()) {
            removeLeft();
            left = 0;
        }
    }

    private void removeLeft() {
        if (others != null) {
            others.removeIf(place -> place.waiter().isDecided());
        }
        if (first != null && first.waiter().isDecided()) {
            poll();
        }
    }

    int size() {
        return first == null ? 0 : 1 + (others == null ? 0 : others.size());
    }

    void forEach(Consumer<P> each) {
        if (first != null) {
            each.accept(first);
        }
        if (others != null) {
            others.forEach(each);
        }
    }
}
