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

    /** Who makes a process, how it is bound to it, who of the kernel's own waits for its end, and near what it should be. */
    record Origin(@Nullable Process parent, Bond bond, @Nullable ExitWatcher watcher, @Nullable Shard near) {
    }

    Process spawn(@Nullable Process parent, Bond bond, String definition, String host, @Nullable Object[] arguments) {
        return spawn(new Origin(parent, bond, null, null), definition, host, arguments);
    }

    Process spawn(Origin origin, String definitionId, String hostId, @Nullable Object[] arguments) {
        Definition definition = definitionId == null ? null : kernel.definition(definitionId);
        Host host = hostId == null ? null : kernel.host(hostId);
        if (definition == null || host == null) {
            SourceId.check("definition", definitionId);
            SourceId.check("host", hostId);
            throw new ProcessException(ErrorKind.NOT_FOUND,
                    definition == null ? "definition not found: " + definitionId : "host not found: " + hostId);
        }
        return spawn(origin, definition, host, Payloads.arguments(arguments));
    }

    Process spawn(Origin origin, Definition definition, Host host, @Nullable Object[] arguments) {
        host.enter();
        Process parent = origin.parent;
        Shard shard = origin.near == null ? place(parent, host) : origin.near;
        LocalPid pid = new LocalPid(host.id(), nextSerial(shard));
        Process child = new Process(shard, pid, host.group(definition.id()).cell(shard), parent == null ? null : parent.pid(),
                new Starting(definition, arguments));
        pid.process = child;
        if (parent != null) {
            bind(parent, child, origin.bond);
        }
        if (origin.watcher != null) {
            child.rare().exitWatchers.add(origin.watcher);
        }
        child.cell().spawned.increment();
        shard.table.add(child);
        shard.run(() -> shard.makeReady(child));
        Stopping stopping = host.stopping();
        if (stopping != null) {
            shard.run(() -> stopping.cancel(child));
        }
        return child;
    }

    private Shard place(@Nullable Process parent, Host host) {
        int from = parent == null ? Placement.NONE : parent.shard.index;
        return kernel.shards().get(placement.choose(from, host.shards, kernel::load));
    }

    private long nextSerial(Shard shard) {
        return lastSerials.getAndIncrement(shard.index) * kernel.shards().size() + shard.index + 1;
    }

    /** The shard that a serial belongs to. */
    Shard shardOf(long serial) {
        return kernel.shards().get((int) Math.floorMod(serial - 1, (long) kernel.shards().size()));
    }

    /** Puts both sides of a bond in place, before anybody else can know the child. */
    private static void bind(Process parent, Process child, Bond bond) {
        if (bond.link) {
            child.rare().relations.addLink(parent.pid(), parent.rare().relations.startLinking(child.pid()));
        }
        if (bond.monitor) {
            child.rare().relations.addWatcher(parent.pid(), parent.rare().relations.startMonitoring(child.pid()));
        }
    }
}
