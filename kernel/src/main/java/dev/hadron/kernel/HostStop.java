package dev.hadron.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.hadron.kernel.GroupMeters.Outcome;
import io.smallrye.mutiny.Uni;

/** Stops hosts (R15.6): each process is asked to end by a deadline, and what came of it is counted. Any thread. */
final class HostStop {

    private final List<Shard> shards;
    private final KernelClock clock;
    private final Duration timeout;

    HostStop(List<Shard> shards, KernelClock clock, Duration timeout) {
        this.shards = shards;
        this.clock = clock;
        this.timeout = timeout;
    }

    /** Begins to stop these; completes on an event loop when their last process is gone. */
    Uni<StopReport> begin(Collection<Host> hosts) {
        long forcedBefore = forced(hosts);
        long endedBefore = ended(hosts);
        List<CompletableFuture<Void>> empty = new ArrayList<>();
        for (Host host : hosts) {
            empty.add(begin(host));
        }
        return Uni.createFrom().completionStage(CompletableFuture.allOf(empty.toArray(CompletableFuture[]::new))).map(done -> {
            long forced = forced(hosts) - forcedBefore;
            return new StopReport(ended(hosts) - endedBefore - forced, forced);
        });
    }

    private CompletableFuture<Void> begin(Host host) {
        Instant now = clock.now();
        long nanos = Face.nanos(timeout);
        Stopping mine = new Stopping(now, now.plusNanos(nanos), clock.nanoTime() + nanos, new CompletableFuture<>());
        Stopping stopping = host.stop(mine);
        if (stopping == mine) {
            for (Shard shard : shards) {
                shard.run(new Sweep(shard, host.groups(), stopping::cancel, () -> {
                }));
            }
        }
        return stopping.empty();
    }

    private static long forced(Collection<Host> hosts) {
        return count(hosts, Outcome.TIMED_OUT);
    }

    private static long ended(Collection<Host> hosts) {
        long all = 0;
        for (Outcome outcome : Outcome.values()) {
            all += count(hosts, outcome);
        }
        return all;
    }

    private static long count(Collection<Host> hosts, Outcome outcome) {
        return hosts.stream().flatMap(host -> host.groups().stream()).mapToLong(group -> group.ended(outcome)).sum();
    }
}
