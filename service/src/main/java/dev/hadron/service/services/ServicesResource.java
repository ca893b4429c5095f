package dev.hadron.service.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.hadron.runtime.service.Services;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Tells of the supervised services, and starts and stops them. They are declared in the configuration and nowhere else. */
@Path("/services")
@Tag(name = "services")
@NonBlocking
public class ServicesResource {

    private final Services services;

    ServicesResource(Services services) {
        this.services = services;
    }

    /** All services. */
    @GET
    @Operation(summary = "List services")
    public ServiceList list() {
        return new ServiceList(services.list().stream().map(ServiceView::of).toList());
    }

    /** One service. */
    @GET
    @Path("/{id}")
    @Operation(summary = "Look at a service")
    public ServiceView service(@RestPath String id) {
        return ServiceView.of(services.find(id));
    }

    /** Starts a service that does not run. */
    @POST
    @Path("/{id}/start")
    @Operation(summary = "Start a service that does not run")
    public Uni<ServiceView> start(@RestPath String id) {
        return services.start(id).map(ServiceView::of);
    }

    /** Stops a service; answers once it has stopped. */
    @POST
    @Path("/{id}/stop")
    @Operation(summary = "Stop a service, which then stays stopped")
    public Uni<ServiceView> stop(@RestPath String id) {
        return services.stop(id).map(ServiceView::of);
    }

    /** Stops a service where it runs, and starts it anew. */
    @POST
    @Path("/{id}/restart")
    @Operation(summary = "Stop a service where it runs, and start it anew")
    public Uni<ServiceView> restart(@RestPath String id) {
        return services.restart(id).map(ServiceView::of);
    }
}
