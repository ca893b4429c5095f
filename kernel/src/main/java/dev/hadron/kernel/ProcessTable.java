package dev.hadron.kernel;

import java.util.List;
import java.util.concurrent.locks.StampedLock;

import org.jspecify.annotations.Nullable;

/**
 * The processes of one shard, all of them and by definition and host, each in the order of their serials.
 * <p>
 * Any thread reads and any thread adds, as a spawn from elsewhere must be found as soon as it has returned; only the shard
 * removes. One lock guards all of it, the rosters of the shard's {@link GroupCell}s too. It is held for a few dozen nanoseconds
 * and is contended only by spawns and listings from other threads. Finding reads optimistically and takes the lock only where a
 * writer came between.
 */
final class ProcessTable {

    private final StampedLock lock = new StampedLock();
    private final Roster all = new Roster();

    /** Adds a process. Any thread. */
    void add(Process process) {
        long stamp = lock.writeLock();
        try {
            all.add(process);
            process.cell().roster().add(process);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    /** Removes a process. On the shard's thread. */
    void remove(Process process) {
        long stamp = lock.writeLock();
        try {
            all.remove(process);
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
        long stamp = lock.tryOptimisticRead();
        if (stamp != 0) {
            Process found = all.find(serial);
            if (lock.validate(stamp)) {
                return found;
            }
        }
        stamp = lock.readLock();
        try {
            return all.find(serial);
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
}
