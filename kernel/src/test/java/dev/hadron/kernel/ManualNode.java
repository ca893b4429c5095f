package dev.hadron.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/**
 * A kernel whose loops and clock a test moves by hand: nothing happens until {@link #run} or {@link #advance}, and all of it on
 * the test's own thread.
 */
final class ManualNode implements AutoCloseable {

    static final String HOST = TestNode.HOST;

    final ManualClock clock;
    final List<ManualLoop> loops;
    private final ManualLoops all;
    final Kernel kernel;
    final Processes processes;
    private int next;

    private ManualNode(int count, TestDefinitions definitions, Consumer<KernelBuilder> more) {
        this.all = new ManualLoops(count, due -> next++ % due);
        this.clock = all.clock();
        this.loops = all.loops();
        KernelBuilder builder = Kernel.builder().loops(loops).clock(clock).spin(Duration.ZERO).definitions(definitions);
        more.accept(builder);
        this.kernel = builder.start();
        this.processes = kernel.processes();
    }

    /** A node of one loop with the host {@link #HOST}. */
    static ManualNode of(TestDefinitions definitions) {
        return of(1, definitions, builder -> builder.host(HostOptions.of(HOST)));
    }

    /** A node of so many loops, which share the test's thread, built further by the test. */
    static ManualNode of(int loops, TestDefinitions definitions, Consumer<KernelBuilder> more) {
        return new ManualNode(loops, definitions, more);
    }

    /** Spawns, and lets the process take its first steps. */
    Pid spawn(String definition, Object... arguments) {
        Pid pid = processes.spawn(definition, HOST, arguments);
        run();
        return pid;
    }

    /** Runs code as the first loop, as that of the processes there. */
    <T> T onLoop(Supplier<T> code) {
        List<T> result = new ArrayList<>();
        loops.get(0).enter(() -> result.add(code.get()));
        return result.get(0);
    }

    /** Watches a process from outside; complete once the end is carried out. */
    CompletableFuture<ProcessEvent.Exit> watch(Pid pid) {
        return start(processes.watch(pid));
    }

    /** Subscribes and lets everything run that can. */
    <T> CompletableFuture<T> start(Uni<T> uni) {
        CompletableFuture<T> outcome = uni.subscribeAsCompletionStage();
        run();
        return outcome;
    }

    /** Runs everything that is due now, until nothing is left. */
    void run() {
        all.run();
    }

    /** Moves the time on, from one timer to the next, and runs all that falls due. */
    void advance(Duration by) {
        all.advance(by);
    }

    @Override
    public void close() {
        CompletableFuture<StopReport> stopped = start(kernel.stop(Duration.ZERO));
        if (!stopped.isDone()) {
            throw new AssertionError("the kernel has not stopped");
        }
    }
}
