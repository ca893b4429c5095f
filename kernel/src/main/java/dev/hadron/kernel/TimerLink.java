package dev.hadron.kernel;

/**
 * A link of a circular list of timers, the head of one included. Joining and leaving search for nothing and allocate nothing.
 * On the shard's thread.
 */
class TimerLink {

    /** A moment of the wheel's time: of a timer when it falls due, of a list the soonest that came to it. */
    long at;
    private TimerLink before = this;
    private TimerLink after = this;

    /** Whether it is in no list, or the head of one that is empty. */
    final boolean isAlone() {
        return after == this;
    }

    /** Whether the list whose head this is has exactly one. */
    final boolean hasOne() {
        return after == before && after != this;
    }

    /** The first of the list whose head this is. */
    final TimerLink first() {
        return after;
    }

    /** Takes one that is alone to the end of the list whose head this is. */
    final void append(TimerLink link) {
        link.before = before;
        link.after = this;
        before.after = link;
        before = link;
    }

    /** Takes all that another head has, which is at least one, into the empty list whose head this is. */
    final void appendAll(TimerLink head) {
        after = head.after;
        before = head.before;
        after.before = this;
        before.after = this;
        head.after = head;
        head.before = head;
    }

    /** Leaves its list. */
    final void leave() {
        before.after = after;
        after.before = before;
        before = this;
        after = this;
    }
}
