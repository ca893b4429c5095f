package dev.hadron.kernel;

import java.util.function.IntUnaryOperator;

/** Chooses the shard that a new process lives on. Called on any thread, for every spawn. */
@FunctionalInterface
public interface Placement {

    /** The number of no shard: the spawner is no process, or the host spreads its processes. */
    int NONE = -1;

    /**
     * Chooses a shard.
     *
     * @param parent the shard to be near, the spawner's, or {@link #NONE}
     * @param shards the host places on the shards 0 to {@code shards - 1}
     * @param load how many nanoseconds of work wait on a shard just now, roughly
     * @return 0 to {@code shards - 1}
     */
    int choose(int parent, int shards, IntUnaryOperator load);
}
