package dev.hadron.kernel;

import java.util.concurrent.atomic.AtomicLongArray;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.SourceId;
import dev.hadron.spi.Definition;

/** Makes processes (R3). Any thread. */
final class Spawning {

    private final Kernel kernel;
    private final Placement placement;
    private final AtomicLongArray lastSerials;

    Spawning(Kernel kernel, Placement placement) {
        this.kernel = kernel;
        this.placement = placement;
        this.lastSerials = new AtomicLongArray(kernel.shards().size());
    }

    /**
     * Who makes a process, how it is bound to it, whether it waits for its result, who of the kernel's own waits for
     * its end, near what it should be, what a builder gives it, and the call that is told of, in whose trace it begins, null
     * for none.
     */
    record Origin(Face face, Bond bond, boolean executes, @Nullable ExitWatcher watcher, @Nullable Shard near,
            Extras extras, Tracing.@Nullable Call call) {

        Origin(Face face, Bond bond, boolean executes, @Nullable ExitWatcher watcher, @Nullable Shard near, Extras extras) {
            this(face, bond, executes, watcher, near, extras, null);
        }

        Origin with(Tracing.Call told) {
            return new Origin(face, bond, executes, watcher, near, extras, told);
        }
    }

    Process spawn(Face face, Bond bond, String definition, String host, @Nullable Object[] arguments) {
        return spawn(new Origin(face, bond, false, null, null, Extras.NONE), definition, host, arguments);
    }

    Process spawn(Origin origin, String definitionId, String hostId, @Nullable Object[] arguments) {
        Tracing tracing = kernel.tracing();
        Tracing.Call call = tracing == null || origin.executes ? null : tracing.spawn(definitionId, hostId);
        return call == null ? spawnUntold(origin, definitionId, hostId, arguments)
                : tell(call, origin, definitionId, hostId, arguments);
    }

    private Process tell(Tracing.Call call, Origin origin, String definitionId, String hostId,
            @Nullable Object[] arguments) {
        try {
            Process child = spawnUntold(origin.with(call), definitionId, hostId, arguments);
            call.ended(null);
            return child;
        } catch (Throwable e) {
            call.ended(e);
            throw e;
        }
    }

    private Process spawnUntold(Origin origin, String definitionId, String hostId, @Nullable Object[] arguments) {
        origin.extras.check();
        Definition definition = definitionId == null ? null : kernel.definition(definitionId);
        Host host = hostId == null ? null : kernel.host(hostId);
        if (definition == null || host == null) {
            SourceId.check("definition", definitionId);
            SourceId.check("host", hostId);
        }
        @Nullable
        Object[] copies = Payloads.arguments(arguments);
        permit(origin, definitionId, hostId);
        if (definition == null || host == null) {
            throw new ProcessException(ErrorKind.NOT_FOUND,
                    definition == null ? "definition not found: " + definitionId : "host not found: " + hostId);
        }
        return spawn(origin, definition, host, copies);
    }

    /** Checks all permissions that a spawn of this kind needs (R13.1). */
    private static void permit(Origin origin, String definition, String host) {
        Guard guard = origin.face.guard();
        if (guard == Guard.OPEN) {
            return;
        }
        Process caller = origin.face.caller();
        guard.check(origin.executes ? Action.EXEC : Action.SPAWN, caller, definition);
        guard.check(Action.HOST, caller, host);
        if (origin.bond.monitor) {
            guard.check(Action.SPAWN_MONITORED, caller, definition);
        }
        if (origin.bond.link) {
            guard.check(Action.SPAWN_LINKED, caller, definition);
        }
        origin.extras.permit(guard, caller);
    }

    /**
     * Makes a process. It takes its place first, then is made whole, then takes its name, by which others may find
     * it; where one of these fails, nobody has known it. Whatever comes to it before it is released waits.
     */
    Process spawn(Origin origin, Definition definition, Host host, @Nullable Object[] arguments) {
        try {
            enter(host, origin.extras);
        } catch (ProcessException e) {
            if (e.kind() == ErrorKind.UNAVAILABLE) {
                kernel.lifecycle().refused(null, definition.id(), host.id(), e.message());
            }
            throw e;
        }
        Process child;
        try {
            child = make(origin, definition, host, arguments);
        } catch (Throwable e) {
            host.leave();
            throw e;
        }
        String name = origin.extras.name();
        // Somebody may find it by its name and end it at once: then it was spawned, and its end is carried out like any other.
        if (name != null && !kernel.names().register(name, child) && child.isAlive()) {
            host.leave();
            throw taken(name);
        }
        Process parent = origin.face.caller();
        if (parent != null) {
            bindParent(parent, child, origin.bond);
        }
        child.cell().spawned.increment();
        child.shard.table.add(child);
        if (!host.hidden) {
            kernel.lifecycle().spawned(child.pid(), definition.id(), parent == null ? null : parent.pid());
        }
        if (origin.call != null) {
            origin.call.spawned(child.pid());
        }
        int preloaded = origin.extras.messages().size();
        child.shard.run(() -> child.release(preloaded));
        Stopping stopping = host.stopping();
        if (stopping != null) {
            child.shard.run(() -> stopping.cancel(child));
        }
        return child;
    }

    /** Takes a place in the host; where there is none, a taken name or too many messages still answer in their turn (R14). */
    private void enter(Host host, Extras extras) {
        if (extras.name() != null && kernel.names().find(extras.name()) != null) {
            throw taken(extras.name());
        }
        if (host.overflow == OverflowPolicy.REJECT && extras.messages().size() > host.capacity) {
            throw new ProcessException(ErrorKind.UNAVAILABLE, "mailbox is full: " + host.id() + " holds " + host.capacity
                    + " messages a process at most, not " + extras.messages().size());
        }
        host.enter();
    }

    private static ProcessException taken(String name) {
        return new ProcessException(ErrorKind.ALREADY_EXISTS, "name is taken: " + name);
    }

    private Process make(Origin origin, Definition definition, Host host, @Nullable Object[] arguments) {
        Process parent = origin.face.caller();
        Shard shard = origin.near == null ? place(parent, host) : origin.near;
        LocalPid pid = new LocalPid(host.id(), nextSerial(shard));
        Object trace = origin.call == null ? Traces.current(shard.tracing) : origin.call.context();
        Process child = new Process(shard, pid, host.group(definition.id()).cell(shard),
                origin.extras.applied(origin.face.heirs(host)), Starting.of(shard.tracing, trace, definition, arguments));
        pid.process = child;
        if (origin.watcher != null) {
            child.rare().exitWatchers.add(origin.watcher);
        }
        for (Extras.Preloaded message : origin.extras.messages(host)) {
            Object payload = Payloads.copy(message.payload());
            child.preload(Envelope.of(trace, child, parent == null ? null : parent.pid(), message.topic(), payload));
        }
        return child;
    }

    private Shard place(@Nullable Process parent, Host host) {
        boolean spread = host.options.placement() == HostPlacement.SPREAD;
        int from = parent == null || spread ? Placement.NONE : parent.shard.index;
        return kernel.shards().get(placement.choose(from, host.shards, kernel::load));
    }

    private long nextSerial(Shard shard) {
        return lastSerials.getAndIncrement(shard.index) * kernel.shards().size() + shard.index + 1;
    }

    /** The shard that a serial belongs to. */
    Shard shardOf(long serial) {
        return kernel.shards().get((int) Math.floorMod(serial - 1, (long) kernel.shards().size()));
    }

    /** Puts both sides of a bond in place, before the child begins. On the parent's shard; the child is released after it. */
    private static void bindParent(Process parent, Process child, Bond bond) {
        LocalPid pid = parent.pid();
        if (bond.link) {
            long number = parent.rare().relations.startLinking(child.pid());
            child.shard.run(() -> child.linkedBy(parent, number));
        }
        if (bond.monitor) {
            long number = parent.rare().relations.startMonitoring(child.pid());
            child.shard.run(() -> child.watchedBy(parent, pid, number));
        }
    }
}
