package dev.hadron.kernel;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/**
 * A child starts on its parent's shard, where talking to it is cheapest, unless that shard is busier than the least
 * busy one by a margin. What no process spawns goes to the least busy shard, each in turn where several are.
 */
final class LocalThenLeastBusy implements Placement {

    /** In nanoseconds of waiting work: what a turn does anyhow. To talk across loops costs more than to wait for that once. */
    private static final int MARGIN = 500_000;

    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public int choose(int parent, int shards, IntUnaryOperator load) {
        if (shards == 1) {
            return 0;
        }
        boolean local = parent >= 0 && parent < shards;
        int localLoad = local ? load.applyAsInt(parent) : 0;
        if (local && localLoad <= MARGIN) {
            return parent;
        }
        int least = leastBusy(shards, load);
        return local && localLoad - load.applyAsInt(least) <= MARGIN ? parent : least;
    }

    private int leastBusy(int shards, IntUnaryOperator load) {
        int first = Math.floorMod(turn.getAndIncrement(), shards);
        int least = first;
        int leastLoad = load.applyAsInt(first);
        for (int i = 1; i < shards; i++) {
            int shard = (first + i) % shards;
            int shardLoad = load.applyAsInt(shard);
            if (shardLoad < leastLoad) {
                least = shard;
                leastLoad = shardLoad;
            }
        }
        return least;
    }
}
