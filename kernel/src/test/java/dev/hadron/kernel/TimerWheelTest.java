package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a timer wheel asks of its loop, and what may happen inside a firing. */
class TimerWheelTest {

    private static final long CENTURY = Duration.ofDays(36_500).toNanos();

    private final ManualLoops loops = new ManualLoops(1, due -> 0);
    private final ManualLoop loop = loops.loops().get(0);
    private final ManualClock clock = loops.clock();
    private final TimerWheel wheel = new TimerWheel(loop, clock, Budget.of(clock));
    private final List<Object> fired = new ArrayList<>();
    private final long start = clock.nanos;

    @Test
    void hasOneTaskOfTheLoopForTheSoonestAndNoneWhereNothingWaits() {
        assertThat(loop.timers()).isZero();
        TimerEntry late = set("late", 500);
        assertThat(loop.nextTimer()).isEqualTo(start + 500);
        TimerEntry soon = set("soon", 20);
        set("later", 1_000_000);
        assertThat(loop.timers()).isOne();
        assertThat(loop.nextTimer()).isEqualTo(start + 20);
        wheel.cancel(soon);
        assertThat(loop.nextTimer()).isEqualTo(start + 500);
        loops.advance(Duration.ofNanos(500));
        assertThat(fired).containsExactly("late");
        assertThat(loop.timers()).isOne();
        assertThat(loop.nextTimer()).isEqualTo(start + 1_000_000);
        assertThat(wheel.cancel(late)).isFalse();
        loops.advance(Duration.ofNanos(999_500));
        assertThat(fired).containsExactly("late", "later");
        assertThat(loop.timers()).isZero();
    }

    @Test
    @Tag("R5.3")
    void aCenturyPassesInTwoStepsAndNothingFiresBefore() {
        set("century", CENTURY);
        loops.advance(Duration.ofNanos(7));
        set("century and a bit", CENTURY);
        loops.advance(Duration.ofNanos(CENTURY - 8));
        assertThat(fired).isEmpty();
        loops.advance(Duration.ofNanos(1));
        assertThat(fired).containsExactly("century");
        loops.advance(Duration.ofNanos(7));
        assertThat(fired).containsExactly("century", "century and a bit");
    }

    @Test
    void whatNoClockReachesIsNeverArmed() {
        TimerEntry never = set("never", Long.MAX_VALUE);
        assertThat(loop.timers()).isZero();
        set("soon", 10);
        loops.advance(Duration.ofNanos(CENTURY));
        assertThat(fired).containsExactly("soon");
        assertThat(loop.timers()).isZero();
        assertThat(wheel.cancel(never)).isTrue();
    }

    @Test
    void aFiringMaySetAndTakeBackWhatIsDueAtTheSameMoment() {
        TimerEntry[] victim = new TimerEntry[1];
        wheel.set(TimerEntry.of(() -> {
            fired.add("first");
            assertThat(wheel.cancel(victim[0])).isTrue();
            set("at once", 0);
            set("next", 1);
        }), 100);
        victim[0] = set("victim", 100);
        set("second", 100);
        loops.advance(Duration.ofNanos(100));
        assertThat(fired).containsExactly("first", "second", "at once");
        loops.advance(Duration.ofNanos(1));
        assertThat(fired).endsWith("next");
        assertThat(loop.timers()).isZero();
    }

    @Test
    void aFiringThatFailsTakesNoOtherWithIt() {
        wheel.set(TimerEntry.of(() -> {
            throw new IllegalStateException("a timer's own");
        }), 100);
        set("other", 100);
        clock.nanos += 100;
        assertThatThrownBy(loop::step).hasMessage("a timer's own");
        loops.run();
        assertThat(fired).containsExactly("other");
        assertThat(loop.timers()).isZero();
    }

    @Test
    void takingBackTheLastOneInATurnLeavesNothingArmed() {
        TimerEntry[] last = new TimerEntry[1];
        wheel.set(TimerEntry.of(() -> assertThat(wheel.cancel(last[0])).isTrue()), 100);
        last[0] = set("last", 200);
        loops.advance(Duration.ofNanos(100));
        assertThat(loop.timers()).isZero();
    }

    private TimerEntry set(String name, long delay) {
        return wheel.set(TimerEntry.of(() -> fired.add(name)), delay);
    }
}
