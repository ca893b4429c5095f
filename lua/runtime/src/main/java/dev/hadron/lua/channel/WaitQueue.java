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

    private final ArrayDeque<P> places = new ArrayDeque<>(1);
    private int left;

    /** A place. */
    interface Place {

        /** Who waits there. */
        Waiter waiter();
    }

    void add(P place) {
        places.add(place);
    }

    /** The place of the one who has waited longest of those who still do, and now wait no more; null where nobody does. */
    @Nullable
    P claim() {
        P place = places.poll();
        while (place != null && !place.waiter().claim()) {
            place = places.poll();
        }
        return place;
    }

    /** Somebody who has a place waits no more. */
    void leave() {
        if (2 * ++left > places.size()) {
            places.removeIf(place -> place.waiter().isDecided());
            left = 0;
        }
    }

    int size() {
        return places.size();
    }

    void forEach(Consumer<P> each) {
        places.forEach(each);
    }
}
