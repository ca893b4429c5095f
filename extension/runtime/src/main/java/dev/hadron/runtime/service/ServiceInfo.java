package dev.hadron.runtime.service;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Restart;

/**
 * A service, as it was at one moment.
 *
 * @param state what it is doing; what its supervisor is doing, where that does not run
 * @param ready whether those that depend on it may start: it runs, or has ended normally by itself
 * @param required whether the application is ready only while it is
 * @param supervisor the id of its supervisor
 * @param pid its process, null where it has none now
 * @param restarts how many times it was to be started again after a crash since the application started
 * @param delay how long it waits for its next start, zero unless it backs off
 * @param kind the kind of its last error, null where it has not crashed
 * @param reason the message of its last error, shortened; empty where it has not crashed
 */
public record ServiceInfo(String id, String definition, String host, String supervisor, ChildState state, boolean ready,
        boolean required, @Nullable Pid pid, Restart restart, long restarts, Duration delay, @Nullable ErrorKind kind,
        String reason) {
}
