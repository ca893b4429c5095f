package dev.hadron.lua.channel;

import org.jspecify.annotations.Nullable;

/**
 * The places of those who wait at a channel, oldest first. The place of one who has waited at several and waits no more is
 * taken out later, together with others, so that however many wait, leaving costs the same.
 */
class WaitQueue<P extends WaitQueue.Place> extends SmallQueue<P> {

    /** About what a place takes. */
    static final int PLACE_BYTES = 64;

    /** How many of the places are of those who wait no more; less by those that were taken out before they were counted. */
    private int left;

    /** A place. */
    interface Place {

        /** Who waits there. */
        Waiter waiter();
    }

    /** The place of the one who has waited longest of those who still do, and now wait no more; null where nobody does. */
    final @Nullable P next() {
        P place = isAwaited() ? poll() : null;
        if (place != null) {
            place.waiter().claim();
        }
        return place;
    }

    /** Whether the first place is, by now, of somebody who still waits. */
    final boolean isAwaited() {
        P place = peek();
        while (place != null && place.waiter().isDecided()) {
            poll();
            left--;
            place = peek();
        }
        return place != null;
    }

    /** How many wait. */
    final int waiting() {
        return size() - left;
    }

    /** Somebody who has a place waits no more. */
    final void leave() {
        if (2 * ++left > size()) {
            left -= removeIf(place -> place.waiter().isDecided());
        }
    }
}
