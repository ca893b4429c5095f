package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.jspecify.annotations.Nullable;

/**
 * What those on other threads who address a process share, apart from the process, so that they do not wait for the cache lines
 * that its own thread writes with each message: places in its mailbox that are theirs to take, and the text of its PID.
 * <p>
 * The idea of the places: the shard grants some ahead, and counts them as occupied from then on (R2.5). A sender that takes one
 * has been admitted without a look at the mailbox. As a place is there only while the process lives, it need not be asked that
 * either: whoever settles the end closes the places first, then says so (R4.2).
 * <p>
 * Memory order: everything about the places is in one word, changed by compare-and-set with volatile order, so that of taking,
 * granting, taking back and closing one comes first. A closed one is never opened again.
 */
final class Contact {

    /** What {@link #take} answers where no place is free. */
    static final int NONE = -1;

    private static final int CLOSED = -1;
    private static final long ONE_TAKEN = 1L << Integer.SIZE;
    private static final long LOW_HALF = ONE_TAKEN - 1;
    private static final VarHandle PLACES;

    static {
        try {
            PLACES = MethodHandles.lookup().findVarHandle(Contact.class, "places", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The shard of the process. */
    final Shard shard;

    /** How many places were ever taken, in the upper half; how many are free in the lower one, or {@link #CLOSED}. */
    private volatile long places;

    /**
     * The PID's text. A race for it prints it once more; any thread may see what another has put here, for a String's fields
     * are final.
     */
    private @Nullable String text;

    Contact(Shard shard) {
        this.shard = shard;
    }

    /** Takes a place for a message; answers how many are left, or {@link #NONE}. Any thread. */
    int take() {
        while (true) {
            long now = places;
            int free = (int) now;
            if (free <= 0) {
                return NONE;
            }
            if (PLACES.compareAndSet(this, now, now + ONE_TAKEN - 1)) {
                return free - 1;
            }
        }
    }

    /** Makes more places free, unless they are closed. On the shard's thread. */
    void grant(int more) {
        long now;
        do {
            now = places;
        } while ((int) now != CLOSED && !PLACES.compareAndSet(this, now, now + more));
    }

    /** Takes all free places back; says whether there were any. On the shard's thread. */
    boolean revoke() {
        while (true) {
            long now = places;
            int free = (int) now;
            if (free <= 0) {
                return false;
            }
            if (PLACES.compareAndSet(this, now, now - free)) {
                return true;
            }
        }
    }

    /** Closes the places for good. Any thread. */
    void close() {
        long now;
        do {
            now = places;
        } while (!PLACES.compareAndSet(this, now, now | LOW_HALF));
    }

    /** How many places were ever taken, and how many are free besides. Any thread. */
    int occupied() {
        long now = places;
        return (int) (now >>> Integer.SIZE) + Math.max(0, (int) now);
    }

    /** How many places were ever taken. Any thread. */
    int taken() {
        return (int) (places >>> Integer.SIZE);
    }

    /** The text of the PID, printed once. Any thread. */
    String text(LocalPid pid) {
        String printed = text;
        if (printed == null) {
            printed = pid.toString();
            text = printed;
        }
        return printed;
    }
}
