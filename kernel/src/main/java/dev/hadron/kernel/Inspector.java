package dev.hadron.kernel;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import io.smallrye.mutiny.Uni;

/**
 * Looks into a running kernel: for consoles, health checks and meters. Any thread; nothing blocks, and nothing but
 * {@link #first} scans a host: the cost of any other answer grows with its own size, not with the number of processes.
 */
public interface Inspector {

    /**
     * One process, whole, asked on its own event loop.
     *
     * @param destination a name or a PID's text
     * @return the answer, on that event loop; fails with {@code NOT_FOUND} where it is not alive
     */
    Uni<ProcessInfo> process(String destination);

    /**
     * A page of the list of processes, by serial.
     *
     * @param host only those of this host, null for all
     * @param definition only those of this definition, null for all
     * @param limit how many at most, at least 1
     * @param after only those with a greater serial; -1 for the first page
     */
    ProcessPage processes(@Nullable String host, @Nullable String definition, int limit, long after);

    /**
     * The first processes by some order, the foremost first. The one answer that goes through all of them: each event loop goes
     * through its own, a few at a time between other work, so with a million of them it takes some hundred milliseconds.
     *
     * @param host only those of this host, null for all
     * @param definition only those of this definition, null for all
     * @param limit how many at most, at least 1
     * @return the answer, on an event loop; what has ended meanwhile may be in it
     */
    Uni<List<ProcessSummary>> first(ProcessOrder order, @Nullable String host, @Nullable String definition, int limit);

    /** All hosts, in the order of their declaration. */
    List<HostInfo> hosts();

    /** All shards, by number. */
    List<ShardInfo> shards();

    /** The counters of every definition on every host where it was ever spawned. */
    List<GroupMeters> groups();

    /** All names and who holds them, sorted by name. */
    Map<String, Pid> names();

    /**
     * Asks one shard for a sign of life.
     *
     * @return completes on the shard's event loop; never where that is blocked
     */
    Uni<Void> ping(int shard);
}
