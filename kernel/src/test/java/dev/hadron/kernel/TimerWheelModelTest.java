package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timer wheel against a sorted set, in random sequences of setting, taking back and moving the time. */
class TimerWheelModelTest {

    private static final int SEQUENCES = 2_000;
    private static final int ACTIONS = 150;
    private static final long[] SCALES = { 1, 3, 64, 5_000, 1_000_000, 70_000_000, 4_000_000_000L,
            Duration.ofDays(3).toNanos(), Duration.ofDays(36_500).toNanos() };

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    @Tag("R5.3")
    void firesEachAtItsMomentAndInOrder(boolean stepwise) {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            try {
                new Sequence(seed, stepwise).run();
            } catch (Throwable e) {
                throw new AssertionError("seed " + seed + ", stepwise " + stepwise, e);
            }
        }
    }

    private static final class Sequence {

        private final Random random;
        private final ManualLoops loops = new ManualLoops(1, due -> 0);
        private final ManualLoop loop = loops.loops().get(0);
        private final ManualClock clock = loops.clock();
        private final ModeledTimers timers;

        Sequence(long seed, boolean stepwise) {
            random = new Random(seed);
            clock.nanos = random.nextBoolean() ? random.nextLong() >> 3 : clock.nanos;
            timers = new ModeledTimers(loops, random, stepwise ? Budget.stepwise(clock) : Budget.of(clock));
        }

        void run() {
            for (int i = 0; i < ACTIONS; i++) {
                act();
                boolean waits = timers.soonest() < Long.MAX_VALUE;
                assertThat(loop.timers()).as("tasks of the loop").isEqualTo(waits ? 1 : 0);
                assertThat(loop.nextTimer()).as("when it is woken").isLessThanOrEqualTo(
                        Math.max(clock.nanos, timers.soonest()));
            }
            pass(Duration.ofDays(50_000).toNanos());
            timers.takeBackAll();
            assertThat(loop.timers()).as("what the loop has where nothing waits").isZero();
        }

        private void act() {
            switch (random.nextInt(12)) {
                case 0, 1, 2, 3 -> timers.set(delay(), false);
                case 4 -> timers.set(1 + delay() / 20, true);
                case 5 -> timers.takeBackAny();
                case 6 -> pass(timers.soonest() == Long.MAX_VALUE ? 0 : Math.max(0, timers.soonest() - clock.nanos));
                case 7 -> pass(delay() / 20);
                case 8 -> {
                    late();
                    loops.run();
                    assertDone();
                }
                case 9 -> late();
                default -> {
                    timers.exact = false;
                    loops.step();
                }
            }
        }

        /** Moves the time from one timer to the next. */
        private void pass(long nanos) {
            timers.exact = false;
            loops.run();
            timers.exact = true;
            loops.advance(Duration.ofNanos(nanos));
            assertDone();
        }

        /** The loop does not come to its timers in time. */
        private void late() {
            timers.exact = false;
            clock.nanos += random.nextInt(random.nextBoolean() ? 100 : 50_000_000);
        }

        private void assertDone() {
            assertThat(timers.soonest()).as("the soonest that waits").isGreaterThan(clock.nanos);
        }

        private long delay() {
            return random.nextLong(1 + SCALES[random.nextInt(SCALES.length)] / (1 + random.nextInt(2)));
        }
    }
}
