package dev.hadron.dev;

import java.util.Objects;

import dev.hadron.runtime.service.ServiceInfo;

/**
 * A service, as the page of services shows it.
 *
 * @param pid its process, empty where it has none now
 * @param restarts how many times it was to be started again after a crash
 * @param backoffMillis how many milliseconds it waits for its next start, 0 unless it backs off
 * @param reason the message of its last error, empty where it has not crashed
 */
public record ServiceRow(String id, String state, String definition, String host, String supervisor, String pid,
        long restarts, long backoffMillis, String reason) {

    static ServiceRow of(ServiceInfo service) {
        return new ServiceRow(service.id(), Texts.of(service.state()), service.definition(), service.host(),
                service.supervisor(), Objects.toString(service.pid(), ""), service.restarts(), service.delay().toMillis(),
                service.reason());
    }
}
