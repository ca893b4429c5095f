package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Finds out whether a kernel has nothing left to do: each shard says so of itself, twice, and nothing was sent in between.
 * One look would not do, as a message can go from a shard that has not been asked to one that has.
 */
final class Idleness {

    private final List<Shard> shards;
    private final Collection<Host> hosts;

    /** What one look has found: whether all shards were idle, and how many messages there had ever been. */
    private record Look(boolean idle, long messages) {

        Look with(Look other) {
            return new Look(idle && other.idle, messages + other.messages);
        }
    }

    Idleness(List<Shard> shards, Collection<Host> hosts) {
        this.shards = shards;
        this.hosts = hosts;
    }

    /** Any thread; completes on one of the loops. */
    CompletableFuture<Boolean> find() {
        return look().thenCompose(first -> first.idle ? look().thenApply(second -> second.equals(first))
                : CompletableFuture.completedFuture(false));
    }

    private CompletableFuture<Look> look() {
        List<CompletableFuture<Look>> looks = new ArrayList<>();
        for (Shard shard : shards) {
            CompletableFuture<Look> own = new CompletableFuture<>();
            looks.add(own);
            shard.push(new Task(() -> own.complete(at(shard))));
        }
        return CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new))
                .thenApply(all -> looks.stream().map(CompletableFuture::join).reduce(new Look(true, 0), Look::with));
    }

    /** On the shard's thread. */
    private Look at(Shard shard) {
        long waiting = 0;
        long accepted = 0;
        for (Host host : hosts) {
            for (Group group : host.groups()) {
                GroupCell cell = group.cell(shard);
                waiting += cell.waiting();
                accepted += cell.accepted;
            }
        }
        return new Look(waiting == 0 && !shard.isBusy(), accepted);
    }
}
