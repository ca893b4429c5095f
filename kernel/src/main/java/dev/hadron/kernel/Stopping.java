package dev.hadron.kernel;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A host being stopped (R15.6).
 *
 * @param began when
 * @param deadline when what still lives is ended by force
 * @param deadlineNanos the same by the kernel's clock
 * @param empty completes once the host holds no process
 */
record Stopping(Instant began, Instant deadline, long deadlineNanos, CompletableFuture<Void> empty) {

    void emptied() {
        empty.complete(null);
    }

    /** Asks a process to end by the deadline, once, whoever finds it first; again for a sooner stop. On its shard's thread. */
    void cancel(Process process) {
        Stopping before = process.isAlive() ? process.rare().stopping : this;
        if (before == null || before.deadlineNanos - deadlineNanos > 0) {
            process.rare().stopping = this;
            process.canceled(null, began, deadline, deadlineNanos);
        }
    }
}
