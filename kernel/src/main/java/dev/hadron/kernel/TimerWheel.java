package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.kernel.Loop.Timer;

/**
 * The timers of one shard. Setting one and taking one back cost the same whatever number waits; the loop has one task at a
 * time, for the soonest of them, and none where none waits.
 * <p>
 * <i>Slots.</i> A moment is a number of nanoseconds since the wheel was made, read as eleven digits of six bits. {@link #base}
 * is a moment that no waiting timer comes before. A timer waits at the level of the highest digit in which its moment differs
 * from the base, in the slot of its own digit there. So all timers of a lower level come before all of a higher one, within a
 * level slot comes before slot, and at level 0 a slot is one single nanosecond. A bit for each slot says which to look at; it
 * may be left over from timers that were taken back, and is put out by whoever finds the slot empty.
 * <p>
 * <i>Pouring.</i> When the first slot that has several falls due and is not of level 0, its soonest moment becomes the base,
 * and its timers are filed anew: each comes at least one level down, those of that moment to level 0. Levels below it are
 * empty then, so nothing else changes its place. Each timer is filed at most eleven times, and only as often as others come
 * close to it: one that is alone in its slot fires from there, however far away it was, and one that is taken back in time was
 * filed once.
 * <p>
 * <i>Order.</i> Timers fire in the order of their moments, those of the same moment in the order in which they were set: for
 * the same base they are in the same slot, slots keep their order, and pouring does. While a slot is being poured, new timers
 * that would come to a level below it queue up behind its own.
 * <p>
 * <i>Precision.</i> Never before the moment (R5.3). How late is up to the loop: one that sleeps on Java's selector wakes up to
 * a millisecond late, one that is busy when its turn comes. Nothing is rounded, so a clock that is moved by hand stops exactly
 * at each moment. A slot knows the soonest moment that ever came to it since it was empty; where that one was taken back and
 * others stay, the loop is woken once for nothing.
 * <p>
 * <i>Budget.</i> Filing or firing one timer is one piece of work of a turn. A turn that is over leaves the rest, also in the
 * middle of a slot, to the next one, behind sockets and processes. Timers that fall due in a turn wait for the next, so one
 * that sets itself again at once does not hold the loop.
 * <p>
 * Belongs to one shard and its thread; all fields are plain.
 */
final class TimerWheel {

    private static final int BITS = 6;
    private static final int SLOTS = 1 << BITS;
    private static final int LEVELS = (Long.SIZE - 1 + BITS - 1) / BITS;
    private static final long NEVER = Long.MAX_VALUE;
    /** What is armed in a turn of the wheel: nothing is sooner, so nobody arms. */
    private static final long IN_TURN = Long.MIN_VALUE;

    private final Loop loop;
    private final KernelClock clock;
    private final Budget budget;
    private final long origin;
    private final Runnable turn = this::turn;
    private final @Nullable Slot[] slots = new Slot[LEVELS * SLOTS];
    private final long[] used = new long[LEVELS];
    private final TimerLink pouring = new TimerLink();
    private int pouringFrom;
    private long base;
    private long size;
    private @Nullable Timer armed;
    private long armedAt = NEVER;

    /** An empty one on a loop, by a clock; a turn of it goes by that budget. */
    TimerWheel(Loop loop, KernelClock clock, Budget budget) {
        this.loop = loop;
        this.clock = clock;
        this.budget = budget;
        this.origin = clock.nanoTime();
    }

    /** Has a timer that does not wait fire once so many nanoseconds, 0 or more, have passed; answers it. */
    <T extends TimerEntry> T set(T timer, long delay) {
        long now = now();
        if (size == 0 && armedAt != IN_TURN) {
            base = now;
        }
        timer.at = later(now, delay);
        put(timer);
        return timer;
    }

    /** Has a timer that is firing do so again, so many nanoseconds, 1 or more, after it was due. */
    void setAgain(TimerEntry timer, long interval) {
        timer.at = later(timer.at, interval);
        put(timer);
    }

    /** Takes a timer back; says whether it was waiting. */
    boolean cancel(TimerEntry timer) {
        if (timer.isAlone()) {
            return false;
        }
        timer.leave();
        size--;
        if (armedAt != IN_TURN && (size == 0 || timer.at == armedAt)) {
            long soonest = soonest();
            if (soonest != armedAt) {
                arm(soonest);
            }
        }
        return true;
    }

    private void put(TimerEntry timer) {
        size++;
        if (!pouring.isAlone() && level(timer.at) < pouringFrom) {
            pouring.append(timer);
        } else {
            file(timer);
        }
        if (timer.at < armedAt) {
            arm(timer.at);
        }
    }

    private void file(TimerLink timer) {
        int level = level(timer.at);
        int digit = (int) (timer.at >>> level * BITS) & SLOTS - 1;
        Slot slot = slots[level * SLOTS + digit];
        if (slot == null) {
            slot = new Slot(level);
            slots[level * SLOTS + digit] = slot;
        }
        slot.at = slot.isAlone() ? timer.at : Math.min(slot.at, timer.at);
        slot.append(timer);
        used[level] |= 1L << digit;
    }

    private void turn() {
        armed = null;
        armedAt = IN_TURN;
        long now = budget.beginTurn() - origin;
        try {
            while (!budget.turnOver() && step(now)) {
                budget.count();
            }
        } finally {
            arm(soonest());
        }
    }

    /** Files or fires one timer, or begins with a slot; false where nothing is due. */
    private boolean step(long now) {
        if (!pouring.isAlone()) {
            TimerLink timer = pouring.first();
            timer.leave();
            file(timer);
            return true;
        }
        Slot slot = firstSlot();
        if (slot == null || slot.at > now) {
            return false;
        }
        if (slot.level == 0 || slot.hasOne() && slot.first().at <= now) {
            fire((TimerEntry) slot.first());
        } else {
            base = slot.at;
            pouringFrom = slot.level;
            pouring.appendAll(slot);
        }
        return true;
    }

    private void fire(TimerEntry timer) {
        timer.leave();
        size--;
        timer.fire();
    }

    private void arm(long moment) {
        if (armed != null) {
            armed.cancel();
            armed = null;
        }
        armedAt = moment;
        if (moment != NEVER) {
            armed = loop.schedule(turn, Math.max(0, moment - now()));
        }
    }

    /** Before this moment nothing is to be done; {@link #NEVER} where nothing waits. */
    private long soonest() {
        if (!pouring.isAlone()) {
            return base;
        }
        Slot slot = firstSlot();
        return slot == null ? NEVER : slot.at;
    }

    private @Nullable Slot firstSlot() {
        for (int level = 0; level < LEVELS; level++) {
            while (used[level] != 0) {
                Slot slot = slots[level * SLOTS + Long.numberOfTrailingZeros(used[level])];
                if (slot != null && !slot.isAlone()) {
                    return slot;
                }
                used[level] &= used[level] - 1;
            }
        }
        return null;
    }

    private int level(long moment) {
        return (Long.SIZE - 1 - Long.numberOfLeadingZeros(moment ^ base | 1)) / BITS;
    }

    private long now() {
        return clock.nanoTime() - origin;
    }

    /** A moment by so much later; one that no clock reaches is never. */
    private static long later(long moment, long by) {
        return by < NEVER - moment ? moment + by : NEVER;
    }

    /** The timers that share a level and a digit. */
    private static final class Slot extends TimerLink {

        final int level;

        Slot(int level) {
            this.level = level;
        }
    }
}
