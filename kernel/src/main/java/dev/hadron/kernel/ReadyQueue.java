package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

/** The processes of a shard that wait for their turn; each is in it once at most. On the shard's thread. */
interface ReadyQueue {

    void add(Process process);

    /** The one whose turn it is, or null where none waits. */
    @Nullable
    Process poll();
}
