package dev.hadron.supervisor;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/**
 * A child of a supervisor, as it was at one moment.
 *
 * @param id its id, unique among the children of its supervisor
 * @param ready whether those that depend on it may start: it runs, or has ended normally by itself
 * @param pid its process, null where it has none now
 * @param restarts how many times its supervisor has decided to start it again after its own end
 * @param delay how long it waits for its next start, zero unless it backs off
 * @param kind the kind of its last error, null where it has not crashed
 * @param reason the message of its last error, shortened; empty where it has not crashed
 */
public record ChildInfo(String id, ChildState state, boolean ready, @Nullable Pid pid, String definition, String host,
        Restart restart, long restarts, Duration delay, @Nullable ErrorKind kind, String reason) {
}
