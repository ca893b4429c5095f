package dev.hadron.kernel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Guard.TargetAnswer;

/**
 * What those on other threads who address a process share, apart from the process, so that they do not wait for the cache lines
 * that its own thread writes with each message: places in its mailbox that are theirs to take, what its messages weigh,
 * the names of the process, the text of its PID, and the last answer of a policy about it.
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
    private static final VarHandle NAMES;
    private static final VarHandle KIB;

    static {
        try {
            PLACES = MethodHandles.lookup().findVarHandle(Contact.class, "places", long.class);
            NAMES = MethodHandles.lookup().findVarHandle(Contact.class, "names", List.class);
            KIB = MethodHandles.lookup().findVarHandle(Contact.class, "kib", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The shard of the process. */
    final Shard shard;

    /** How many places were ever taken, in the upper half; how many are free in the lower one, or {@link #CLOSED}. */
    private volatile long places;

    /** What weighs something in the mailbox, in KiB. Added to atomically, as senders race with the reader. */
    private volatile int kib;

    /**
     * The PID's text. A race for it prints it once more; any thread may see what another has put here, for a String's fields
     * are final.
     */
    private @Nullable String text;

    /** Immutable; changed by compare-and-set, as names are given and taken back on any thread. */
    private volatile List<String> names = List.of();

    /**
     * What a policy has answered last about the process. Any thread reads and writes it plainly: it says itself for whom it is.
     */
    @Nullable
    TargetAnswer answer;

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

    /** Makes so many places free in all, unless as many are or they are closed. On the shard's thread. */
    void grant(int upTo) {
        while (true) {
            long now = places;
            int free = (int) now;
            if (free == CLOSED || free >= upTo || PLACES.compareAndSet(this, now, now + upTo - free)) {
                return;
            }
        }
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

    /** Whether what waits weighs as much as that, or more. Any thread. */
    boolean holds(int most) {
        return kib >= most;
    }

    /** Counts a message that weighs something: up where it comes, down where it leaves. Any thread. */
    void weigh(int change) {
        KIB.getAndAdd(this, change);
    }

    /** The names of the process, in the order in which it got them. Any thread. */
    List<String> names() {
        return names;
    }

    /** Puts a name last. Any thread. */
    void addName(String name) {
        changeNames(before -> Stream.concat(before.stream(), Stream.of(name)).toList());
    }

    /** Takes a name out. Any thread. */
    void removeName(String name) {
        changeNames(before -> before.stream().filter(each -> !each.equals(name)).toList());
    }

    /** Takes all names out; answers them. Any thread. */
    List<String> removeNames() {
        return changeNames(before -> List.of());
    }

    private List<String> changeNames(UnaryOperator<List<String>> change) {
        List<String> before;
        do {
            before = names;
        } while (!NAMES.compareAndSet(this, before, change.apply(before)));
        return before;
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
