package dev.hadron.runtime;

import dev.hadron.kernel.GroupMeters;
import dev.hadron.kernel.GroupMeters.Outcome;
import dev.hadron.kernel.Inspector;

/**
 * How many processes have ended in one part of a stop, and how many messages nobody has read since its beginning.
 *
 * @param inspector where the numbers come from
 * @param allEnded how many had ever ended at the end of this part, but not by force
 * @param allForced how many had ever been ended by force at a deadline
 * @param unreadBefore how many messages were ever left unread when the stop began
 * @param ended how many ended in this part, but not by force
 * @param forced how many were ended by force at a deadline in this part
 */
record StopCount(Inspector inspector, long allEnded, long allForced, long unreadBefore, long ended, long forced) {

    /** Begins to count. */
    static StopCount begin(Inspector inspector) {
        long forced = forced(inspector);
        return new StopCount(inspector, ended(inspector) - forced, forced, deadLetters(inspector), 0, 0);
    }

    /** Counts the part that ends now. */
    StopCount next() {
        long nowForced = forced(inspector);
        long nowEnded = ended(inspector) - nowForced;
        return new StopCount(inspector, nowEnded, nowForced, unreadBefore, nowEnded - allEnded, nowForced - allForced);
    }

    /** How many messages nobody has read since the beginning. */
    long unread() {
        return deadLetters(inspector) - unreadBefore;
    }

    private static long forced(Inspector inspector) {
        return inspector.groups().stream().mapToLong(group -> group.ended(Outcome.TIMED_OUT)).sum();
    }

    private static long ended(Inspector inspector) {
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            all += inspector.groups().stream().mapToLong(group -> group.ended(outcome)).sum();
        }
        return all;
    }

    private static long deadLetters(Inspector inspector) {
        return inspector.groups().stream().mapToLong(GroupMeters::deadLetters).sum();
    }
}
