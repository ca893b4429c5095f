package dev.hadron.service.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hadron.kernel.Inspector;
import io.smallrye.common.annotation.NonBlocking;

/** Tells of the hosts. They are declared in the configuration and nowhere else. */
@Path("/hosts")
@Tag(name = "hosts")
@NonBlocking
public class HostsResource {

    private final Inspector inspector;

    HostsResource(Inspector inspector) {
        this.inspector = inspector;
    }

    /** All hosts. */
    @GET
    @Operation(summary = "List hosts")
    public HostList list() {
        return new HostList(inspector.hosts().stream().map(HostView::of).toList());
    }
}
