package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What a message has cost a shard of late, all that was done for it included: the average of the last few thousand, which turns
 * add to.
 */
final class WorkCost {

    private static final int RECENT = 4096;
    /** What a message costs that crosses from one loop to another, and what it costs the caches there, roughly. */
    private static final int CROSSING_NANOS = 1_000;
    /** What a turn that took longer counts as: most of that was the collector, or another program on this processor. */
    private static final long LONGEST_NANOS = 1_000_000;
    private static final VarHandle NANOS;

    static {
        try {
            NANOS = MethodHandles.lookup().findVarHandle(WorkCost.class, "nanos", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Written opaquely by the shard, read opaquely by placement: a rough number will do. */
    private int nanos;
    private long recentNanos;
    private long recentMessages;

    /** What a message costs, in nanoseconds, where it is so much that another loop should rather do it; else 0. Any thread. */
    int movableNanos() {
        int cost = (int) NANOS.getOpaque(this);
        return cost < CROSSING_NANOS ? 0 : cost;
    }

    /** Counts a turn that took so long for so many messages. On the shard's thread. */
    void count(long turnNanos, long messages) {
        recentNanos += Math.min(turnNanos, LONGEST_NANOS);
        recentMessages += messages;
        if (recentMessages > 0) {
            NANOS.setOpaque(this, (int) Math.min(Integer.MAX_VALUE, recentNanos / recentMessages));
        }
        while (recentMessages >= RECENT) {
            recentNanos /= 2;
            recentMessages /= 2;
        }
    }
}
