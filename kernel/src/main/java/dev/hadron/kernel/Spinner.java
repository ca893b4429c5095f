package dev.hadron.kernel;

/**
 * Waits awake for a moment before a shard parks, because waking a parked loop costs far more than a message. Only
 * where it pays: a shard that has just had work from another thread spins, and each spin in vain doubles the number
 * of chances that it lets pass before the next, up to a bound; one that met work starts over. Belongs to one shard
 * and its thread.
 */
final class Spinner {

    private static final int MAX_PASSED = 64;
    private static final int LOOKS_PER_READING = 32;

    private final long nanos;
    private boolean worked;
    private long spent;
    private int toPass;
    private int penalty = 1;

    /** @param nanos how long at most; 0 for never */
    Spinner(long nanos) {
        this.nanos = nanos;
    }

    /** Work has come from another thread. */
    void hadWork() {
        worked = true;
    }

    /** Waits for work; says whether it has come. */
    boolean waitFor(InboundQueue inbound, KernelClock clock) {
        if (nanos == 0 || !worked) {
            return false;
        }
        worked = false;
        if (toPass > 0) {
            toPass--;
            return false;
        }
        if (look(inbound)) {
            penalty = 1;
            return true;
        }
        long start = clock.nanoTime();
        boolean came = spin(inbound, clock, start);
        spent += clock.nanoTime() - start;
        if (came) {
            penalty = 1;
        } else {
            toPass = penalty;
            penalty = Math.min(MAX_PASSED, 2 * penalty);
        }
        return came;
    }

    private boolean spin(InboundQueue inbound, KernelClock clock, long start) {
        do {
            if (look(inbound)) {
                return true;
            }
        } while (clock.nanoTime() - start < nanos);
        return false;
    }

    /** Looks a few times, which costs less than two readings of the clock. */
    private static boolean look(InboundQueue inbound) {
        for (int look = 0; look < LOOKS_PER_READING; look++) {
            if (inbound.hasWaiting()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** How many nanoseconds it has waited since this was asked last: no work, though the turn took them. */
    long takeSpent() {
        long since = spent;
        spent = 0;
        return since;
    }
}
