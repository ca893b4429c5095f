package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;

/**
 * One shard, as it is now; roughly, for it is read from another thread.
 *
 * @param index its number, from 0
 * @param thread the name of its event loop's thread
 * @param running the process that has its turn just now, null where none has
 * @param ready how many processes wait for their turn
 * @param slices how many slices it has given to processes
 * @param busyNanos how long its turns have taken in all, in nanoseconds
 * @param lagNanos how long its last turn waited between being asked for and beginning, in nanoseconds
 */
public record ShardInfo(int index, String thread, @Nullable Pid running, int ready, long slices, long busyNanos,
        long lagNanos) {
}
