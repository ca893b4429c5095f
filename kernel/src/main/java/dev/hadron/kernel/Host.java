package dev.hadron.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** A host at work: its limits, and how many processes it holds (R15.1). Any thread. */
final class Host {

    final HostOptions options;
    /** Whether it is the kernel's own, which no list shows. */
    final boolean hidden;
    final int shards;
    final int capacity;
    final int capacityKib;
    final OverflowPolicy overflow;
    final int sliceMessages;
    final long sliceNanos;
    private final ConcurrentMap<String, Group> groups = new ConcurrentHashMap<>();
    private final Consumer<GroupMeters> onGroup;
    private final Heritage heritage;
    private final int allShards;
    private final AtomicInteger processes = new AtomicInteger();
    /** Written by whoever drains or stops the host, read by every spawn; volatile, see {@link #enter}. */
    private volatile boolean draining;
    private volatile @Nullable Stopping stopping;

    Host(HostOptions options, boolean hidden, int allShards, Consumer<GroupMeters> onGroup, Guard guard) {
        this.options = options;
        this.hidden = hidden;
        this.allShards = allShards;
        this.shards = options.eventLoops() == 0 ? allShards : Math.min(options.eventLoops(), allShards);
        this.capacity = options.mailboxCapacity();
        this.capacityKib = Weight.kib(options.mailboxMemory());
        this.overflow = options.overflow();
        this.sliceMessages = options.sliceMessages();
        this.sliceNanos = Face.nanos(options.sliceTime());
        this.onGroup = onGroup;
        this.heritage = new Heritage(null, Map.of(), guard);
    }

    String id() {
        return options.id();
    }

    /** What the processes have that {@code system} spawns here. */
    Heritage heritage() {
        return heritage;
    }

    /** The group of a definition; made where it is the first of it here. */
    Group group(String definition) {
        Group group = groups.get(definition);
        if (group == null) {
            Group made = new Group(this, groups.size() + 1, definition, allShards);
            group = groups.putIfAbsent(definition, made);
            if (group == null) {
                group = made;
                onGroup.accept(made);
            }
        }
        return group;
    }

    Collection<Group> groups() {
        return groups.values();
    }

    /**
     * Takes a place for one more process. It takes the place before it looks whether the host is draining, and a stop looks for
     * places taken after it has begun to drain: one of the two sees the other.
     *
     * @throws ProcessException {@code UNAVAILABLE} where there is none
     */
    void enter() {
        if (!takePlace()) {
            throw new ProcessException(ErrorKind.UNAVAILABLE,
                    "host is full: " + id() + " holds " + options.maxProcesses() + " processes at most");
        }
        if (draining) {
            leave();
            throw new ProcessException(ErrorKind.UNAVAILABLE, "host is draining: " + id());
        }
    }

    /**
     * Never takes a place that is not there, not even for a moment: that could keep out another one who comes to a free one.
     */
    private boolean takePlace() {
        for (int held = processes.get(); held < options.maxProcesses(); held = processes.get()) {
            if (processes.compareAndSet(held, held + 1)) {
                return true;
            }
        }
        return false;
    }

    /** Gives a place back. */
    void leave() {
        if (processes.decrementAndGet() == 0 && stopping != null) {
            stopping.emptied();
        }
    }

    int processes() {
        return processes.get();
    }

    boolean isDraining() {
        return draining;
    }

    /** Begins to refuse new processes. */
    void drain() {
        draining = true;
    }

    /** How it is being stopped, null where it is not. */
    @Nullable
    Stopping stopping() {
        return stopping;
    }

    /** Begins to stop, or to stop sooner; answers how it is being stopped, by this call or an earlier one. */
    synchronized Stopping stop(Stopping with) {
        draining = true;
        Stopping before = stopping;
        if (before != null && before.deadlineNanos() - with.deadlineNanos() <= 0) {
            return before;
        }
        if (before != null) {
            with.empty().thenRun(before::emptied);
        }
        stopping = with;
        if (processes.get() == 0) {
            with.emptied();
        }
        return with;
    }
}
