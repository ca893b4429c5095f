package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Very many timers that fall due together do not hold the loop. */
class TimerWheelBudgetTest {

    private static final int TIMERS = 200_000;
    /** What passes between two readings of the clock, which are 64 timers from each other at most. */
    private static final long PASSES = 10_000;
    private static final int IN_A_TURN = 64 * 60;

    private final ManualClock clock = new ManualClock();
    private final ManualLoop loop = new ManualLoop(clock);
    private final TimerWheel wheel = new TimerWheel(loop, clock, Budget.of(new Passing()));
    private final List<Integer> fired = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 1000 })
    void aTurnFiresOnlySoManyAndLetsOtherTasksIn(int apart) {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < TIMERS; i++) {
            int number = i;
            wheel.set(TimerEntry.of(() -> fired.add(number)), 50_000_000 + (long) i * apart);
        }
        clock.nanos += 60_000_000 + (long) TIMERS * apart;
        int turns = 0;
        while (loop.isDue()) {
            int before = fired.size();
            loop.step();
            turns++;
            assertThat(fired.size() - before).as("timers fired in one turn").isLessThanOrEqualTo(IN_A_TURN);
            loop.execute(() -> sizes.add(fired.size()));
            assertThat(loop.step()).isTrue();
            assertThat(sizes).as("what other tasks have had a turn between").hasSize(turns);
        }
        assertThat(turns).as("filing takes turns, too").isGreaterThan(2 * TIMERS / IN_A_TURN);
        assertThat(fired).isEqualTo(IntStream.range(0, TIMERS).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 100 })
    void oneThatSetsItselfAgainAndAgainDoesNotHoldTheLoop(long interval) {
        TimerEntry often = new TimerEntry() {
            @Override
            void fire() {
                fired.add(0);
                wheel.setAgain(this, interval);
            }
        };
        wheel.set(often, interval);
        clock.nanos += 1_000_000;
        loop.step();
        assertThat(fired).hasSizeBetween(1, IN_A_TURN);
        assertThat(wheel.cancel(often)).isTrue();
        assertThat(loop.timers()).isZero();
    }

    /** Time passes whenever somebody looks at it. */
    private final class Passing implements KernelClock {

        @Override
        public long nanoTime() {
            clock.nanos += PASSES;
            return clock.nanos;
        }

        @Override
        public Instant now() {
            return clock.now();
        }
    }
}
