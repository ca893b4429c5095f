package dev.hadron.supervisor;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import dev.hadron.Message;
import dev.hadron.ProcessTimer;
import dev.hadron.Self;

/**
 * What a supervisor is to do later. One timer wakes it for the next thing. A timer's message is dropped where the mailbox is
 * full; then there are messages to be read, and whatever is read after that moment finds the thing due: so nothing is
 * forgotten.
 */
final class Agenda {

    static final String TICK = "tick";

    private final Self self;
    private final LongSupplier nanoTime;
    private final PriorityQueue<Entry> entries = new PriorityQueue<>(Entry.BY_TIME);
    private long lastNumber;
    private @Nullable ProcessTimer timer;
    /** The entry that the timer was set for. */
    private long timedFor;

    Agenda(Self self, LongSupplier nanoTime) {
        this.self = self;
        this.nanoTime = nanoTime;
    }

    private record Entry(long at, long number, Runnable action) {

        /** By the clock's moments, which may pass through the end of the numbers. */
        static final Comparator<Entry> BY_TIME = (one, other) -> one.at == other.at ? Long.compare(one.number, other.number)
                : Long.compare(one.at - other.at, 0);
    }

    long now() {
        return nanoTime.getAsLong();
    }

    /** Does something at a moment, or as soon after as there is a turn. */
    void at(long nanos, Runnable action) {
        entries.add(new Entry(nanos, ++lastNumber, action));
    }

    /** Does what is due, so many things at most. */
    void run(int atMost) {
        for (int done = 0; done < atMost && isDue(); done++) {
            entries.remove().action.run();
        }
    }

    private boolean isDue() {
        Entry next = entries.peek();
        return next != null && next.at - now() <= 0;
    }

    /** Has the supervisor woken for the next thing. */
    void arm() {
        Entry next = entries.peek();
        if (timer != null && (next == null || next.number != timedFor)) {
            timer.cancel();
            timer = null;
        }
        if (next != null && timer == null) {
            timedFor = next.number;
            timer = self.sendAfter(Duration.ofNanos(Math.max(1, next.at - now())), TICK, timedFor);
        }
    }

    /** A timer has gone off. */
    void woken(Message tick) {
        if (Long.valueOf(timedFor).equals(tick.payload())) {
            timer = null;
        }
    }
}
