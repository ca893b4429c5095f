package dev.hadron.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;

import org.jspecify.annotations.Nullable;

import dev.hadron.Processes;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.Kernel;
import dev.hadron.kernel.ManualLoops;
import io.smallrye.mutiny.Uni;

/**
 * A kernel for tests: the one that an application runs, with loops and a clock that the test moves. Nothing happens between
 * {@link #run}, {@link #step} and {@link #advance}; what happens then, happens on the test's thread, and in an order that
 * follows from the {@link #seed}: which loop goes on, which of its processes has its turn, for one message each, and where new
 * processes are placed. So a test that fails for one seed fails for it again, and one that passes for many has tried many
 * orders.
 * <p>
 * Time stands still: a timer, the deadline of a cancel and the timeout of an {@code exec} or an {@code ask} come when the test
 * moves the clock there. What does not go by the kernel's clock, such as a {@code Uni} with a delay of its own, is real time
 * and not for these tests.
 * <p>
 * Bodies that may block have threads of their own, whose order nobody decides; spawning one fails and says what to do. Not safe
 * across threads: the test's thread makes all calls.
 */
public final class TestKernel implements AutoCloseable {

    /** The system property with the seed of kernels that are made without one. */
    public static final String SEED_PROPERTY = "hadron.testkit.seed";

    private static final int MAX_STEPS = 1_000_000;

    private final long seed;
    private final ManualLoops loops;
    private final Kernel kernel;
    private boolean moving;

    TestKernel(TestKernelBuilder with, Random random) {
        this.seed = with.seed;
        this.loops = new ManualLoops(with.loops, random::nextInt);
        with.kernel.loops(loops.loops()).clock(loops.clock()).stepwise().spin(Duration.ZERO).choice(random::nextInt)
                .placement((parent, shards, load) -> random.nextInt(shards)).blocking(work -> {
                    throw new RejectedExecutionException("a TestKernel has no threads for bodies that may block");
                });
        this.kernel = with.kernel.start();
    }

    /** What a kernel is made with. */
    public static TestKernelBuilder builder() {
        return new TestKernelBuilder();
    }

    /** What everything in this kernel follows from; each failure names it. */
    public long seed() {
        return seed;
    }

    /** The kernel as code outside of processes sees it. Its calls return at once, as ever; what they cause needs a run. */
    public Processes processes() {
        return kernel.processes();
    }

    /** Looks into the kernel; what it answers as a {@code Uni}, {@link #await} brings. */
    public Inspector inspector() {
        return kernel.inspector();
    }

    /** The kernel itself. */
    public Kernel kernel() {
        return kernel;
    }

    /** The time that it is in the kernel. */
    public Instant now() {
        return loops.clock().now();
    }

    /** A new probe, a process of this kernel. */
    public Probe probe() {
        return new Probe(this);
    }

    /**
     * The smallest step: one loop takes in one thing that comes from elsewhere, and one of its processes handles one message or
     * event.
     *
     * @return false where nothing is left to do at this time
     */
    public boolean step() {
        if (moving) {
            throw new IllegalStateException("a process must not move the kernel that it runs in: no step, run, advance or "
                    + "await, and no probe's expectations, inside a process" + suffix());
        }
        moving = true;
        try {
            return loops.step();
        } finally {
            moving = false;
        }
    }

    /**
     * Runs until nothing is left to do at this time.
     *
     * @throws AssertionError where that does not happen within a million steps
     */
    public void run() {
        for (int steps = 0; step(); steps++) {
            if (steps == MAX_STEPS) {
                throw failure("the processes are still busy after " + MAX_STEPS
                        + " steps; do two of them send to each other without end? step() goes one step at a time");
            }
        }
    }

    /** Moves the time on, from one timer to the next, and runs all that falls due on the way. */
    public void advance(Duration by) {
        loops.advance(by, this::run);
    }

    /**
     * Subscribes, runs until nothing is left to do at this time, and answers the item.
     *
     * @throws RuntimeException what the {@code Uni} fails with
     * @throws AssertionError where it gives nothing by then
     */
    public <T> @Nullable T await(Uni<T> uni) {
        CompletableFuture<T> outcome = uni.subscribeAsCompletionStage();
        run();
        if (!outcome.isDone()) {
            throw failure("the Uni gave nothing, and nothing is left to do now" + timers());
        }
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** Ends all processes by force. */
    @Override
    public void close() {
        await(kernel.stop(Duration.ZERO));
    }

    AssertionError failure(String message) {
        return new AssertionError(message + suffix());
    }

    /** What to say where time may be what is missing. */
    String timers() {
        long next = loops.nextTimer();
        return next == Long.MAX_VALUE ? "; no timer waits"
                : "; the next timer falls due in " + Duration.ofNanos(next - loops.clock().nanoTime()) + ": advance(Duration)";
    }

    private String suffix() {
        return " [seed " + seed + "; builder().seed(" + seed + "L) or -D" + SEED_PROPERTY + "=" + seed + " does this again]";
    }
}
