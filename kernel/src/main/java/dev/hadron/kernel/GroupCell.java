package dev.hadron.kernel;

import java.util.concurrent.atomic.LongAdder;

import dev.hadron.kernel.GroupMeters.Outcome;

/**
 * One shard's part of a {@link Group}: its counters and its list of processes.
 * <p>
 * The plain counters are written by the shard's thread alone; meters read them from elsewhere and may see them a moment late,
 * which no meter minds. What other threads count goes through {@link LongAdder}s. The roster is guarded by the lock of the
 * shard's {@link ProcessTable}.
 */
final class GroupCell {

    private static final int OUTCOMES = Outcome.values().length;

    final Group group;
    /** The group's, for who is in a hurry. */
    final Host host;
    final LongAdder rejected = new LongAdder();
    final LongAdder spawned = new LongAdder();
    private final Roster roster = new Roster();
    private final long[] ended = new long[OUTCOMES];
    long accepted;
    long received;
    long dropped;
    long deadLetters;
    /** How many processes have come here by an upgrade, less those that have gone. */
    private long moved;

    GroupCell(Group group) {
        this.group = group;
        this.host = group.host;
    }

    Roster roster() {
        return roster;
    }

    void countEnd(Outcome outcome) {
        ended[outcome.ordinal()]++;
    }

    long ended(Outcome outcome) {
        return ended[outcome.ordinal()];
    }

    /** A process with so many unread messages goes over to another definition. On the shard's thread. */
    void moveTo(GroupCell other, int unread) {
        moved--;
        other.moved++;
        accepted -= unread;
        other.accepted += unread;
    }

    long waiting() {
        return accepted - received - dropped - deadLetters;
    }

    long alive() {
        long alive = spawned.sum() + moved;
        for (long each : ended) {
            alive -= each;
        }
        return alive;
    }
}
