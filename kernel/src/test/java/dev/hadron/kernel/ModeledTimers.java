package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A timer wheel beside a sorted set of what waits in it; whenever one fires, it must be the first of the set. */
final class ModeledTimers {

    private final ManualLoops loops;
    private final Random random;
    private final TimerWheel wheel;
    private final List<Modeled> all = new ArrayList<>();
    private final TreeSet<Modeled> waiting = new TreeSet<>(
            Comparator.<Modeled> comparingLong(timer -> timer.due).thenComparingLong(timer -> timer.number));
    /** Whether the time moves from timer to timer, so that none is late. */
    boolean exact;
    private long lastNumber;

    ModeledTimers(ManualLoops loops, Random random, Budget budget) {
        this.loops = loops;
        this.random = random;
        this.wheel = new TimerWheel(loops.loops().get(0), loops.clock(), budget);
    }

    /** When the first falls due, by the loops' clock. */
    long soonest() {
        return waiting.isEmpty() ? Long.MAX_VALUE : waiting.first().due;
    }

    /** Sets one that fires once, or every {@code delay} for some times. */
    void set(long delay, boolean repeated) {
        Modeled timer = new Modeled(repeated ? delay : 0);
        all.add(timer);
        wheel.set(timer, delay);
        timer.waitUntil(now() + delay);
    }

    void takeBackAny() {
        if (!all.isEmpty()) {
            takeBack(all.get(random.nextInt(all.size())));
        }
    }

    void takeBackAll() {
        all.forEach(this::takeBack);
    }

    private void takeBack(Modeled timer) {
        assertThat(wheel.cancel(timer)).as("whether it was waiting").isEqualTo(waiting.remove(timer));
    }

    private long now() {
        return loops.clock().nanos;
    }

    private final class Modeled extends TimerEntry {

        private final long interval;
        private int repeats = 5;
        private long due;
        private long number;

        Modeled(long interval) {
            this.interval = interval;
        }

        void waitUntil(long moment) {
            due = moment;
            number = ++lastNumber;
            waiting.add(this);
        }

        @Override
        void fire() {
            assertThat(this).as("the soonest").isSameAs(waiting.pollFirst());
            assertThat(now()).as("the time").isGreaterThanOrEqualTo(due);
            assertThat(!exact || now() == due).as("is not late").isTrue();
            if (interval > 0 && repeats-- > 0) {
                wheel.setAgain(this, interval);
                waitUntil(due + interval);
            }
            switch (random.nextInt(8)) {
                case 0 -> set(random.nextInt(100), false);
                case 1 -> set(random.nextInt(100_000_000), false);
                case 2 -> takeBackAny();
                default -> {
                    // nothing else
                }
            }
        }
    }
}
