package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

/**
 * The places of those who wait at a channel, oldest first. The place of one who has waited at several and waits no more is
 * taken out later, together with others, so that however many wait, leaving costs the same.
 */
final class WaitQueue<P extends WaitQueue.Place> extends SmallQueue<P> {

    /** About what a place takes. */
    static final int BYTES = 64;

    private int left;

    /** A place. */
    interface Place {

        /** Who waits there. */
        Waiter waiter();
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
            removeIf(place -> place.waiter().isDecided());
            left = 0;
        }
    }
}
