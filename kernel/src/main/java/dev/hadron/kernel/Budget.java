package dev.hadron.kernel;

/**
 * How long a shard's turn and one process's slice of it may go on.
 * <p>
 * Reading the clock costs as much as handling a small message, so it is read only every {@code interval} messages.
 * The interval follows the measured cost of a message: it shrinks at once when messages turn out slow, down to every
 * single one, and grows by doubling when they are fast. A slice is timed from the last reading before it began, so it
 * is cut short rather than stretched, by no more than one interval.
 * <p>
 * Belongs to one shard and its thread.
 */
final class Budget {

    private static final long TURN_NANOS = 500_000;
    private static final long INTERVAL_NANOS = 20_000;
    private static final int MAX_INTERVAL = 64;
    private static final int WAITING_FOR_ONE_MORE = 64;
    private static final int MAX_MORE = 31;

    private final KernelClock clock;
    private final int maxInterval;
    private final long turnNanos;
    private int interval;
    private int untilReading;
    private long now;
    private long turnStart;
    private boolean turnOver;
    private long sliceStart;
    private long sliceNanos;
    private int sliceMessages;
    private int sliceBegan;
    private boolean sliceOver;
    private long work;

    private Budget(KernelClock clock, int maxInterval, long turnNanos) {
        this.clock = clock;
        this.maxInterval = maxInterval;
        this.turnNanos = turnNanos;
        this.interval = maxInterval;
        this.untilReading = maxInterval;
    }

    static Budget of(KernelClock clock) {
        return new Budget(clock, MAX_INTERVAL, TURN_NANOS);
    }

    /** One in which every piece of work is a turn of its own, however fast. */
    static Budget stepwise(KernelClock clock) {
        return new Budget(clock, 1, 0);
    }

    /** By how many slices more the slice has sent than it may. */
    int slicesOver() {
        return sliceMessages >= 0 ? 0 : Math.min(-sliceMessages / sliceBegan, Byte.MAX_VALUE);
    }

    /** Begins a turn; answers the time. */
    long beginTurn() {
        now = clock.nanoTime();
        turnStart = now;
        turnOver = false;
        untilReading = interval;
        return now;
    }

    /** Ends a turn; answers how long it took. */
    long endTurn() {
        now = clock.nanoTime();
        return now - turnStart;
    }

    /** Whether the turn has taken as long as it may. */
    boolean turnOver() {
        return turnOver;
    }

    /** Begins the slice of a process. */
    void beginSlice(int messages, long nanos) {
        sliceStart = now;
        sliceNanos = nanos;
        sliceMessages = messages;
        sliceBegan = messages;
        sliceOver = turnOver;
    }

    /** Ends a slice, which counts by itself where nothing in it has. */
    void endSlice() {
        if (sliceMessages == sliceBegan) {
            count();
            sliceMessages--;
        }
        work += sliceBegan - sliceMessages;
    }

    /** How many messages slices have handled and sent in all; one where a slice has done neither. */
    long work() {
        return work;
    }

    /**
     * Counts a message that the slice has sent, and for more where many wait in the mailbox: so whoever floods others has the
     * loop for as long as they need to handle that, and not many times as long.
     */
    void sent(int waiting) {
        sliceMessages -= 1 + Math.min(waiting / WAITING_FOR_ONE_MORE, MAX_MORE);
    }

    /** Counts one message, event or piece of work; says whether the slice may go on after it. */
    boolean spend() {
        if (--untilReading <= 0) {
            read(2 * interval);
        }
        return --sliceMessages > 0 && !sliceOver;
    }

    /** Counts work that belongs to no slice; it is cheap, and says nothing of what messages cost. */
    void count() {
        if (--untilReading <= 0) {
            read(interval);
        }
    }

    /** Reads the clock and adapts the interval, up to {@code longest}, to what a message has cost since the last reading. */
    private void read(int longest) {
        long before = now;
        now = clock.nanoTime();
        long cost = (now - before) / interval;
        long fitting = cost <= 0 ? maxInterval : Math.max(1, INTERVAL_NANOS / cost);
        interval = (int) Math.min(fitting, Math.min(maxInterval, longest));
        untilReading = interval;
        turnOver = now - turnStart >= turnNanos;
        sliceOver = turnOver || now - sliceStart >= sliceNanos;
    }
}
