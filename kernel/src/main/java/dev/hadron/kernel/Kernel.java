package dev.hadron.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.spi.Definition;
import dev.hadron.spi.DefinitionProvider;
import dev.hadron.supervisor.Supervisors;
import io.smallrye.mutiny.Uni;

/**
 * The kernel of one node: its shards, one for each event loop, its hosts, and its two tables, processes and names. Made by
 * {@link #builder()}; safe on any thread.
 */
public final class Kernel {

    private final KernelClock clock;
    private final List<DefinitionProvider> definitions;
    private final Map<String, Host> hosts = new LinkedHashMap<>();
    private final Host hiddenHost;
    private final List<Shard> shards;
    private final Names names = new Names();
    private final Spawning spawning;
    private final Executor blocking;
    private final SecurityOptions security;
    private final Outside system;
    private final Outside outside;
    private final LifecycleListener lifecycle;
    private final Consumer<Self> onBody;
    private final @Nullable Tracing tracing;
    private final Inspector inspector = new KernelInspector(this);

    Kernel(KernelBuilder with) {
        this.clock = with.clock;
        List<DefinitionProvider> providers = new ArrayList<>(with.definitions);
        providers.add(Supervisors.definitions(clock::nanoTime, with.random, with.supervision));
        this.definitions = List.copyOf(providers);
        this.security = with.security;
        this.lifecycle = with.lifecycle;
        this.onBody = with.onBody;
        this.tracing = with.tracing;
        this.system = new Outside(this, null);
        this.outside = new Outside(this, security.outside());
        List<Shard> all = new ArrayList<>();
        for (Loop loop : with.loops) {
            all.add(new Shard(all.size(), this, loop, with.readyQueue(), new Spinner(with.spinNanos()), with.budget()));
        }
        this.shards = List.copyOf(all);
        for (HostOptions options : with.hosts.values()) {
            hosts.put(options.id(), new Host(options, false, shards.size(), with.onGroup,
                    guard(security.hosts().getOrDefault(options.id(), Identity.NONE))));
        }
        HostOptions hidden = HostOptions.of(Ask.HOST).withMaxProcesses(Integer.MAX_VALUE);
        this.hiddenHost = new Host(hidden, true, shards.size(), group -> {
        }, Guard.OPEN);
        this.spawning = new Spawning(this, with.placement);
        this.blocking = with.blocking;
    }

    /** What a kernel is made with. */
    public static KernelBuilder builder() {
        return new KernelBuilder();
    }

    /** The kernel as code outside of processes sees it (R1.3), in the name that is configured for that. */
    public Processes processes() {
        return outside;
    }

    /** The kernel as code outside of processes sees it, in somebody's name; what is spawned by it calls in that name too. */
    public Processes processes(Identity identity) {
        if (identity == null) {
            throw new ProcessException(ErrorKind.INVALID, "the identity is missing");
        }
        return new Outside(this, identity);
    }

    /**
     * The kernel as the process sees it whose own code is running on this thread, an event loop's; null where none is. It
     * does not find code that a process has handed to other threads, nor blocking bodies.
     */
    public @Nullable Self running() {
        for (Shard shard : shards) {
            if (shard.isCurrent()) {
                Process process = shard.running();
                return process == null ? null : process.ownBody();
            }
        }
        return null;
    }

    /** What an identity may do. */
    Guard guard(Identity identity) {
        return Guard.of(identity.actor(), identity.scope(), security.enforced());
    }

    /** Who is told what becomes of processes. */
    LifecycleListener lifecycle() {
        return lifecycle;
    }

    /** Who is told of bodies. */
    Consumer<Self> onBody() {
        return onBody;
    }

    /** What lets traces go along, null where they do not. */
    @Nullable
    Tracing tracing() {
        return tracing;
    }

    /** The caller that may do everything. */
    Outside system() {
        return system;
    }

    /** Looks into the kernel. */
    public Inspector inspector() {
        return inspector;
    }

    /** From now on every spawn is {@code UNAVAILABLE}; what runs goes on. Idempotent. */
    public void drain() {
        hosts.values().forEach(Host::drain);
    }

    /**
     * Whether nothing is left to do just now: no message waits for a process, and none has or waits for its turn. A process
     * that waits for something else, a timer or a database, counts as idle.
     *
     * @return completes on an event loop, with false where one of them was busy
     */
    public Uni<Boolean> isIdle() {
        return Uni.createFrom().completionStage(() -> new Idleness(shards, hosts.values()).find());
    }

    /**
     * Stops all hosts (R15.6): no new spawns, CANCEL to all processes, end by force at the deadline. The event loops go on.
     *
     * @param timeout how long the processes get
     * @return completes on an event loop when the last process is gone
     */
    public Uni<StopReport> stop(Duration timeout) {
        return stop(hosts.values(), timeout);
    }

    /**
     * Stops one host, as {@link #stop} does all.
     *
     * @throws ProcessException {@code NOT_FOUND} where it is not declared
     */
    public Uni<StopReport> stopHost(String id, Duration timeout) {
        Host host = hosts.get(id);
        if (host == null) {
            throw new ProcessException(ErrorKind.NOT_FOUND, "host not found: " + id);
        }
        return stop(List.of(host), timeout);
    }

    private Uni<StopReport> stop(Collection<Host> which, Duration timeout) {
        Face.checkDeadline(timeout);
        return Uni.createFrom().deferred(() -> new HostStop(shards, clock, timeout).begin(which));
    }

    KernelClock clock() {
        return clock;
    }

    List<Shard> shards() {
        return shards;
    }

    Names names() {
        return names;
    }

    Spawning spawning() {
        return spawning;
    }

    /** What runs the bodies that may block. */
    Executor blocking() {
        return blocking;
    }

    Host hiddenHost() {
        return hiddenHost;
    }

    Collection<Host> hosts() {
        return hosts.values();
    }

    int load(int shard) {
        return shards.get(shard).waitingNanos();
    }

    @Nullable
    Host host(String id) {
        return hosts.get(id);
    }

    @Nullable
    Definition definition(String id) {
        for (DefinitionProvider provider : definitions) {
            Definition definition = provider.find(id);
            if (definition != null) {
                return definition;
            }
        }
        return null;
    }

    // Destinations.

    /** The process that a PID or a text leads to; fails as a destination does (R14). */
    Process alive(Object destination) {
        Process process = destination instanceof String text ? find(text) : find((Pid) destination);
        if (process == null) {
            throw notFound(destination);
        }
        return process;
    }

    /** The process that a PID leads to, null where it is not alive. */
    @Nullable
    Process find(Pid pid) {
        if (given(pid) instanceof LocalPid local) {
            Process process = local.process;
            return process != null && process.isAlive() ? process : null;
        }
        Process process = pid.serial() < 1 ? null : spawning.shardOf(pid.serial()).table.find(pid.serial());
        return process != null && process.isAlive() && process.pid().equals(pid) ? process : null;
    }

    /** The process that a name or a PID's text leads to, null where none alive does. */
    @Nullable
    Process find(String text) {
        if (text == null) {
            throw new ProcessException(ErrorKind.INVALID, "the destination is missing");
        }
        return text.startsWith("{") ? find(Pid.parse(text)) : names.find(text);
    }

    /** Refuses a missing PID. */
    static Pid given(Pid pid) {
        if (pid == null) {
            throw new ProcessException(ErrorKind.INVALID, "the destination is missing");
        }
        return pid;
    }

    static ProcessException notFound(Object destination) {
        return new ProcessException(ErrorKind.NOT_FOUND, "process not found: " + destination);
    }
}
