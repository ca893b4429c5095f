package dev.hadron.runtime.config;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.Supervisor;

/**
 * The services of an application and their supervisors.
 *
 * @param root supervises all that no other supervisor does; null where nothing is declared
 * @param host where the root runs
 * @param services in the order of their start
 */
public record ServiceTree(@Nullable Supervisor root, String host, List<Service> services) {

    /** The id of the root. */
    public static final String ROOT = "hadron:root";

    /**
     * One service.
     *
     * @param supervisors the ids of those that supervise it, its own first, the root last
     * @param required whether the application is ready only while it is
     */
    public record Service(String id, String definition, String host, Restart restart, List<String> supervisors,
            boolean required) {
    }
}
