package dev.hadron.service.events;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.runtime.events.LifecycleEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One event of the stream; its name says what has happened.
 *
 * @param service which supervised service, for {@code restarted}
 * @param error the kind of the error that a process has ended or a service has crashed with, null where there was none
 * @param reason that error's message, or why something was refused
 */
@RegisterForReflection
public record EventView(Instant at, @Nullable String pid, String definition, String host, @Nullable String parent,
        @Nullable String service, @Nullable ErrorKind error, @Nullable String reason) {

    static EventView of(LifecycleEvent event) {
        return new EventView(event.at(), text(event.pid()), event.definition(), event.host(), text(event.parent()),
                event.service(), event.error(), event.reason());
    }

    private static @Nullable String text(@Nullable Pid pid) {
        return pid == null ? null : pid.toString();
    }
}
