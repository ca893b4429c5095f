package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What a slice of a shard has cost of late: the average of the last few dozen, which turns add to. */
final class SliceCost {

    private static final int RECENT = 64;
    private static final VarHandle NANOS;

    static {
        try {
            NANOS = MethodHandles.lookup().findVarHandle(SliceCost.class, "nanos", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Written opaquely by the shard, read opaquely by placement: a rough number will do. */
    private int nanos;
    private long recentNanos;
    private long recentSlices;

    /** In nanoseconds; 0 where nothing is known. Any thread. */
    int nanos() {
        return (int) NANOS.getOpaque(this);
    }

    /** Counts a turn that took so long for so many slices. On the shard's thread. */
    void count(long turnNanos, long slices) {
        recentNanos += turnNanos;
        recentSlices += slices;
        if (recentSlices > 0) {
            NANOS.setOpaque(this, (int) Math.min(Integer.MAX_VALUE, recentNanos / recentSlices));
        }
        while (recentSlices >= RECENT) {
            recentNanos /= 2;
            recentSlices /= 2;
        }
    }
}
