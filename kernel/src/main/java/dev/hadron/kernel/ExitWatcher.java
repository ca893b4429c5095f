package dev.hadron.kernel;

import java.time.Instant;

/** Somebody of the kernel's own who waits for the end of a process. Called on that process's shard, after its monitors. */
@FunctionalInterface
interface ExitWatcher {

    void exited(Process process, End end, Instant at);
}
