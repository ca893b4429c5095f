package dev.hadron.kernel;

import java.util.List;
import java.util.concurrent.locks.StampedLock;

import org.jspecify.annotations.Nullable;

/**
 * The processes of one shard by serial, and in order.
 * <p>
 * Any thread reads and any thread adds, as a spawn from elsewhere must be found as soon as it has returned; only the shard
 * removes. One lock guards all of it, the rosters of the shard's {@link GroupCell}s too. It is held for a few dozen nanoseconds
 * and is contended only by spawns and listings from other threads. Finding reads optimistically and takes the lock only where a
 * writer came between.
 * <p>
 * The table is split into segments by hash, so that growing one of them stays a short pause with a million processes.
 */
final class ProcessTable {

    private static final int SEGMENTS = 64;
    private static final int SEGMENT_SHIFT = 64 - 6;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final StampedLock lock = new StampedLock();
    private final Segment[] segments = new Segment[SEGMENTS];

    ProcessTable() {
        for (int i = 0; i < SEGMENTS; i++) {
            segments[i] = new Segment();
        }
    }

    /** Adds a process. Any thread. */
    void add(Process process) {
        long hash = hash(process.pid().serial());
        long stamp = lock.writeLock();
        try {
            segment(hash).add(hash, process);
            process.cell().roster().add(process);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Removes a process. On the shard's thread. */
    void remove(Process process) {
        long hash = hash(process.pid().serial());
        long stamp = lock.writeLock();
        try {
            segment(hash).remove(hash, process);
            process.cell().roster().remove(process);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Moves a process from one list to another. On the shard's thread. */
    void move(Process process, Roster from, Roster to) {
        long stamp = lock.writeLock();
        try {
            from.remove(process);
            to.add(process);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** The process with this serial, or null. Any thread. */
    @Nullable
    Process find(long serial) {
        long hash = hash(serial);
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            Process found = segment(hash).find(hash, serial);
            if (lock.validate(stamp)) {
                return found;
            }
        }
        stamp = lock.readLock();
        try {
            return segment(hash).find(hash, serial);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    /**
     * Adds to {@code into} up to {@code limit} processes of a roster whose serials are greater than {@code after}. Any thread.
     */
    void list(Roster roster, long after, int limit, List<Process> into) {
        long stamp = lock.readLock();
        try {
            roster.list(after, limit, into);
        } finally {
            lock.unlockRead(stamp);
        }
    }

    private Segment segment(long hash) {
        return segments[(int) (hash >>> SEGMENT_SHIFT)];
    }

    private static long hash(long serial) {
        return serial * SPREAD;
    }

    /** An open-addressed table with linear probing; removal moves later entries of a run back, so there are no tombstones. */
    private static final class Segment {

        private static final int FIRST_CAPACITY = 16;

        private @Nullable Process[] slots = new Process[FIRST_CAPACITY];
        private int size;

        /** An optimistic reader may see any mixture of writes: it must neither loop for ever nor fail, and it will be told. */
        @Nullable
        Process find(long hash, long serial) {
            @Nullable
            Process[] seen = slots;
            int mask = seen.length - 1;
            for (int i = home(hash, mask), n = 0; n <= mask; i = (i + 1) & mask, n++) {
                Process process = seen[i];
                if (process == null || process.pid().serial() == serial) {
                    return process;
                }
            }
            return null;
        }

        void add(long hash, Process process) {
            if (++size * 4 > slots.length * 3) {
                grow();
            }
            insert(slots, hash, process);
        }

        void remove(long hash, Process process) {
            int mask = slots.length - 1;
            int hole = home(hash, mask);
            while (slots[hole] != process) {
                hole = (hole + 1) & mask;
            }
            size--;
            for (int i = (hole + 1) & mask;; i = (i + 1) & mask) {
                Process later = slots[i];
                if (later == null) {
                    break;
                }
                int home = home(hash(later.pid().serial()), mask);
                if (((i - home) & mask) >= ((i - hole) & mask)) {
                    slots[hole] = later;
                    hole = i;
                }
            }
            slots[hole] = null;
        }

        private void grow() {
            @Nullable
            Process[] larger = new Process[slots.length * 2];
            for (Process process : slots) {
                if (process != null) {
                    insert(larger, hash(process.pid().serial()), process);
                }
            }
            slots = larger;
        }

        private static void insert(@Nullable Process[] slots, long hash, Process process) {
            int mask = slots.length - 1;
            int i = home(hash, mask);
            while (slots[i] != null) {
                i = (i + 1) & mask;
            }
            slots[i] = process;
        }

        private static int home(long hash, int mask) {
            return (int) (hash >>> 26) & mask;
        }
    }
}
