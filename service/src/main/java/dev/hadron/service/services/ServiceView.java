package dev.hadron.service.services;

import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.runtime.service.ServiceInfo;
import dev.hadron.service.Constants;

/**
 * One service, as it is at this moment.
 *
 * @param state {@code starting}, {@code running}, {@code backing-off}, {@code stopped} or {@code failed}
 * @param ready whether it runs, or has ended normally by itself
 * @param required whether the application is ready only while it is
 * @param pid its process, null where it has none now
 * @param restart {@code permanent}, {@code transient} or {@code temporary}
 * @param restarts how many times it was to be started again after a crash
 * @param backoffMillis how many milliseconds it waits for its next start, 0 unless it backs off
 * @param kind the kind of its last error, null where it has not crashed
 * @param reason the message of its last error, shortened; null where it has not crashed
 */
public record ServiceView(String id, String state, boolean ready, boolean required, String definition, String host,
        String supervisor, @Nullable String pid, String restart, long restarts, long backoffMillis, @Nullable ErrorKind kind,
        @Nullable String reason) {

    static ServiceView of(ServiceInfo service) {
        return new ServiceView(service.id(), Constants.of(service.state()), service.ready(), service.required(),
                service.definition(), service.host(), service.supervisor(),
                service.pid() == null ? null : service.pid().toString(), Constants.of(service.restart()), service.restarts(),
                service.delay().toMillis(), service.kind(), service.kind() == null ? null : service.reason());
    }
}
