package dev.hadron.kernel;

import org.jspecify.annotations.Nullable;

import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.kernel.GroupMeters.Outcome;

/**
 * Is told what becomes of all processes of a kernel, for live views and traces. Called where it happens, on an event loop or
 * the caller's thread, millions of times a second where there is so much: it must be fast, and must not throw. The
 * kernel's own processes are not told of.
 */
public interface LifecycleListener {

    /** Listens to nothing. */
    LifecycleListener NONE = new LifecycleListener() {
    };

    /** A process was spawned, by another one where {@code parent} is given. On the spawner's thread. */
    default void spawned(Pid pid, String definition, @Nullable Pid parent) {
        // of no interest
    }

    /** A process has ended, with an error where that was abnormal. On its event loop. */
    default void ended(Pid pid, String definition, Outcome outcome, @Nullable ProcessException error) {
        // of no interest
    }

    /**
     * A spawn was refused because the host is full or draining, or a send because the mailbox was full. On the caller's thread.
     *
     * @param pid whom the message was for, null for a spawn
     */
    default void refused(@Nullable Pid pid, String definition, String host, String reason) {
        // of no interest
    }
}
