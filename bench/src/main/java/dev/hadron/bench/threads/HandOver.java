package dev.hadron.bench.threads;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import dev.hadron.bench.Measures;
import dev.hadron.bench.Program;

/**
 * What the processors themselves let through: two threads that wait awake hand one new object to and fro, pushed by a
 * compare-and-set and taken by an exchange, as any queue between threads must at least. There is nothing else: no mailbox, no
 * process, no end, and nobody ever sleeps.
 */
public final class HandOver implements Program {

    /** The one program. */
    public static final Map<String, Supplier<Program>> ALL = Map.of("ping-pong-across", HandOver::new);

    /** So far apart that no two share a cache line, whatever the object's header takes. */
    private static final int APART = 16;

    private final Slot[] slots = new Slot[2 * APART];

    private record Item(long number) {
    }

    private static final class Slot extends AtomicReference<Item> {

        private static final long serialVersionUID = 1;
    }

    private HandOver() {
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot();
        }
    }

    @Override
    public void run(long messages, Measures measures) throws Exception {
        long rounds = messages / 2;
        Slot there = slots[0];
        Slot back = slots[APART];
        CompletableFuture<Long> last = new CompletableFuture<>();
        Thread other = new Thread(() -> last.complete(pass(there, back, rounds)));
        other.start();
        put(there, new Item(0));
        long seen = pass(back, there, rounds - 1);
        Program.check("last number here", 2 * rounds - 3, seen);
        Program.check("last number there", 2 * rounds - 2, last.get(1, TimeUnit.MINUTES));
        Program.check("number that comes back", 2 * rounds - 1, take(back).number);
    }

    /** Takes so many items and passes each on, one higher; answers the last that it took. */
    private static long pass(Slot from, Slot to, long times) {
        long number = -1;
        for (long i = 0; i < times; i++) {
            number = take(from).number;
            put(to, new Item(number + 1));
        }
        return number;
    }

    private static Item take(Slot from) {
        while (from.get() == null) {
            Thread.onSpinWait();
        }
        return from.getAndSet(null);
    }

    private static void put(Slot to, Item item) {
        while (!to.compareAndSet(null, item)) {
            Thread.onSpinWait();
        }
    }
}
