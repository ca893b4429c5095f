package dev.hadron.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;

/**
 * The first few of all processes by some order. Each shard goes through its own, a few at a time, and keeps no more than those
 * few; the rest is to merge what they have kept.
 */
final class TopProcesses {

    private static final Comparator<Entry> LAST_FIRST = Comparator.comparingLong(Entry::rank)
            .thenComparing(entry -> -entry.summary.pid().serial());

    private final ProcessOrder order;
    private final int limit;

    private record Entry(long rank, ProcessSummary summary) {
    }

    TopProcesses(ProcessOrder order, int limit) {
        this.order = order;
        this.limit = limit;
    }

    /** Completes on an event loop. */
    CompletableFuture<List<ProcessSummary>> find(List<Shard> shards, List<Group> groups) {
        List<CompletableFuture<PriorityQueue<Entry>>> parts = new ArrayList<>();
        for (Shard shard : shards) {
            parts.add(ofShard(shard, groups));
        }
        return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new)).thenApply(
                all -> parts.stream().map(CompletableFuture::join).flatMap(PriorityQueue::stream)
                        .sorted(LAST_FIRST.reversed()).limit(limit).map(Entry::summary).toList());
    }

    private CompletableFuture<PriorityQueue<Entry>> ofShard(Shard shard, List<Group> groups) {
        CompletableFuture<PriorityQueue<Entry>> found = new CompletableFuture<>();
        PriorityQueue<Entry> first = new PriorityQueue<>(LAST_FIRST);
        shard.run(new Sweep(shard, groups, process -> offer(first, process), () -> found.complete(first)));
        return found;
    }

    private void offer(PriorityQueue<Entry> first, Process process) {
        long rank = order.rank(process);
        Entry last = first.peek();
        if (first.size() < limit || (last != null && rank > last.rank)) {
            first.add(new Entry(rank, ProcessSummary.of(process)));
            if (first.size() > limit) {
                first.poll();
            }
        }
    }
}
