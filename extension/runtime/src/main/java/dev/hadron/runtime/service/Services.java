package dev.hadron.runtime.service;

import java.util.List;

import io.smallrye.mutiny.Uni;

/**
 * The supervised services that configuration declares. Injectable; any thread. What changes a service is a message to its
 * supervisor in the name of whoever calls.
 */
public interface Services {

    /** All services, in the order of their start. */
    List<ServiceInfo> list();

    /**
     * One service.
     *
     * @throws dev.hadron.ProcessException {@code NOT_FOUND} where none is declared with this id
     */
    ServiceInfo find(String id);

    /**
     * Starts a service that does not run, at once where it backs off.
     *
     * @return the service, once it has started; fails as {@link dev.hadron.supervisor.SupervisorRef#startChild(String)} does
     * @throws dev.hadron.ProcessException {@code NOT_FOUND} where there is none, {@code UNAVAILABLE} where its supervisor does
     *         not run
     */
    Uni<ServiceInfo> start(String id);

    /** Stops a service where it runs, and starts it anew; see {@link #start}. */
    Uni<ServiceInfo> restart(String id);

    /** Stops a service, by CANCEL first and by force at its stop timeout; it stays stopped. See {@link #start}. */
    Uni<ServiceInfo> stop(String id);
}
