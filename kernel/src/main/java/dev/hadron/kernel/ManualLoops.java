package dev.hadron.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Loops and a clock that one thread moves by hand: nothing happens until {@link #step}, {@link #run} or {@link #advance}, and
 * which loop makes the next step is a choice. With {@link KernelBuilder#stepwise}, and chances from one seed, a whole run of a
 * kernel can be had again. Not safe across threads.
 */
public final class ManualLoops {

    private final ManualClock clock = new ManualClock();
    private final List<ManualLoop> loops = new ArrayList<>();
    private final IntUnaryOperator choice;

    /**
     * So many loops.
     *
     * @param choice given how many loops have something due, answers the index of the one that makes the next step
     */
    public ManualLoops(int count, IntUnaryOperator choice) {
        this.choice = choice;
        for (int i = 0; i < count; i++) {
            loops.add(new ManualLoop(clock));
        }
    }

    /** The loops, for {@link KernelBuilder#loops}. */
    public List<ManualLoop> loops() {
        return List.copyOf(loops);
    }

    /** Their clock, for {@link KernelBuilder#clock}. */
    public ManualClock clock() {
        return clock;
    }

    /** One loop that has something due runs one task or timer; false where none has. */
    public boolean step() {
        int due = 0;
        for (ManualLoop loop : loops) {
            due += loop.isDue() ? 1 : 0;
        }
        if (due == 0) {
            return false;
        }
        int chosen = due == 1 ? 0 : choice.applyAsInt(due);
        for (ManualLoop loop : loops) {
            if (loop.isDue() && chosen-- == 0) {
                return loop.step();
            }
        }
        throw new IllegalArgumentException("the choice among " + due + " loops is none of them");
    }

    /** Runs everything that is due now, until nothing is left. */
    public void run() {
        while (step()) {
            // the next one
        }
    }

    /** Moves the time on, from one timer to the next, and runs all that falls due. */
    public void advance(Duration by) {
        advance(by, this::run);
    }

    /** Moves the time on, from one timer to the next, each time having {@code run} run all that is due. */
    public void advance(Duration by, Runnable run) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        long until = clock.nanos + by.toNanos();
        run.run();
        for (long next = nextTimer(); next <= until; next = nextTimer()) {
            clock.nanos = next;
            run.run();
        }
        clock.nanos = until;
    }

    /** When the next timer falls due, by the clock's {@code nanoTime}; {@link Long#MAX_VALUE} where none waits. */
    public long nextTimer() {
        return loops.stream().mapToLong(ManualLoop::nextTimer).min().orElse(Long.MAX_VALUE);
    }
}
