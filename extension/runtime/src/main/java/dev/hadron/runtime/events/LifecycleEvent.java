package dev.hadron.runtime.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/**
 * Something that has become of a process.
 *
 * @param at when
 * @param pid which process; null for a refused spawn, and for a service that has none now
 * @param definition what it runs
 * @param host where
 * @param parent who spawned it; null where nobody of the kernel did, and for other kinds
 * @param service the id of the child, for a declared service its own; null for other kinds than restarts
 * @param error the kind of the error that it ended with, or that its service crashed with; null where there was none
 * @param reason in words: the message of that error, or why something was refused; null where there is nothing to say
 */
public record LifecycleEvent(Kind kind, Instant at, @Nullable Pid pid, String definition, String host, @Nullable Pid parent,
        @Nullable String service, @Nullable ErrorKind error, @Nullable String reason) {

    /** What has happened. */
    public enum Kind {
        /** A process was spawned. */
        SPAWNED,
        /** A process has ended, normally where there is no error. */
        ENDED,
        /** A child of a supervisor has ended by itself and will be started again. */
        RESTARTED,
        /** A spawn or a message was refused, for want of room or because the application stops. */
        REFUSED
    }
}
