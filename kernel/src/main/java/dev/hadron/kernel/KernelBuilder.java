package dev.hadron.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntUnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.hadron.Self;
import dev.hadron.spi.DefinitionProvider;
import dev.hadron.supervisor.SupervisionListener;

/**
 * What a kernel is made with. Everything that could make two runs differ comes in here: loops, clocks, choice of the
 * next process, placement.
 */
public final class KernelBuilder {

    private static final Duration DEFAULT_SPIN = Duration.ofNanos(20_000);

    final List<Loop> loops = new ArrayList<>();
    final List<DefinitionProvider> definitions = new ArrayList<>();
    final Map<String, HostOptions> hosts = new LinkedHashMap<>();
    KernelClock clock = KernelClock.SYSTEM;
    Placement placement = new LocalThenLeastBusy();
    Consumer<GroupMeters> onGroup = group -> {
    };
    Consumer<Self> onBody = self -> {
    };
    SecurityOptions security = SecurityOptions.NONE;
    Executor blocking = BlockingThreads.best();
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    LifecycleListener lifecycle = LifecycleListener.NONE;
    final List<SupervisionListener> supervision = new ArrayList<>();
    @Nullable
    Tracing tracing;
    private @Nullable IntUnaryOperator choice;
    private Duration spin = DEFAULT_SPIN;
    private boolean stepwise;

    KernelBuilder() {
    }

    /** The event loops, at least one; each becomes a shard. */
    public KernelBuilder loops(List<? extends Loop> all) {
        loops.addAll(all);
        return this;
    }

    /** Where definitions come from; may be called several times, and the first that knows an id answers. */
    public KernelBuilder definitions(DefinitionProvider provider) {
        definitions.add(provider);
        return this;
    }

    /**
     * A host.
     *
     * @throws IllegalArgumentException where one of the same id is there already
     */
    public KernelBuilder host(HostOptions host) {
        if (hosts.putIfAbsent(host.id(), host) != null) {
            throw new IllegalArgumentException("host " + host.id() + " is declared twice");
        }
        return this;
    }

    /** The clock; the machine's unless set. */
    public KernelBuilder clock(KernelClock with) {
        clock = with;
        return this;
    }

    /** Where new processes go; near their parent, then where there is least to do, unless set. */
    public KernelBuilder placement(Placement with) {
        placement = with;
        return this;
    }

    /** Which ready process has its turn, given how many wait: an index. First come, first served, unless set. */
    public KernelBuilder choice(IntUnaryOperator nextReady) {
        choice = nextReady;
        return this;
    }

    /** Who calls from where no builder says so, and whether policies are enforced; nobody and no unless set (R13). */
    public KernelBuilder security(SecurityOptions options) {
        security = options;
        return this;
    }

    /**
     * What runs the bodies that may block, each in a task of its own for as long as it lives; virtual threads where the JDK has
     * them, else as many platform threads as are needed, unless set. An executor that refuses a task ends the process with
     * that.
     */
    public KernelBuilder blocking(Executor executor) {
        blocking = executor;
        return this;
    }

    /**
     * How long a shard that has just had work from another one waits awake for more; 20 µs unless set, 0 for not at
     * all. Never where there are fewer processors than loops.
     */
    public KernelBuilder spin(Duration atMost) {
        spin = atMost;
        return this;
    }

    /**
     * Has every turn of a loop do as little as can be: take in one thing that came from elsewhere, and give one process a slice
     * of one message. For runs that try out orders on {@link ManualLoops}; slow on real ones.
     */
    public KernelBuilder stepwise() {
        stepwise = true;
        return this;
    }

    /** Told of each definition on each host when it is spawned there first, on the spawner's thread; it must be fast. */
    public KernelBuilder onGroup(Consumer<GroupMeters> listener) {
        onGroup = listener;
        return this;
    }

    /**
     * Told of each body that is more than callbacks, on its context and thread, before its definition is called; it must be
     * fast.
     */
    public KernelBuilder onBody(Consumer<Self> listener) {
        onBody = listener;
        return this;
    }

    /** Where supervisors have the chance from that spreads restarts, from 0 to less than 1; the machine's unless set. */
    public KernelBuilder random(DoubleSupplier with) {
        random = with;
        return this;
    }

    /** Told of the children of all supervisors; may be called several times. */
    public KernelBuilder supervision(SupervisionListener listener) {
        supervision.add(listener);
        return this;
    }

    /** Told what becomes of all processes. */
    public KernelBuilder lifecycle(LifecycleListener listener) {
        lifecycle = listener;
        return this;
    }

    /** Lets traces go along with messages, spawns, timers and waits; null, and unless set, costs nothing. */
    public KernelBuilder tracing(@Nullable Tracing with) {
        tracing = with;
        return this;
    }

    /** Makes the kernel, which is at work at once. */
    public Kernel start() {
        if (loops.isEmpty()) {
            throw new IllegalArgumentException("a kernel needs at least one event loop");
        }
        return new Kernel(this);
    }

    ReadyQueue readyQueue() {
        return choice == null ? new FirstComeQueue() : new ChosenQueue(choice);
    }

    Budget budget() {
        return stepwise ? Budget.stepwise(clock) : Budget.of(clock);
    }

    long spinNanos() {
        return loops.size() > 1 && Runtime.getRuntime().availableProcessors() >= loops.size() ? spin.toNanos() : 0;
    }
}
