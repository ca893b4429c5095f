package dev.hadron.service.name;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.kernel.Inspector;
import dev.hadron.service.Fields;
import dev.hadron.service.PidAnswer;
import io.smallrye.common.annotation.NonBlocking;

/** Gives names to processes, finds them by name and takes names back. */
@Path("/names")
@Tag(name = "names")
@NonBlocking
public class NamesResource {

    private final Processes processes;
    private final Inspector inspector;

    NamesResource(Processes processes, Inspector inspector) {
        this.processes = processes;
        this.inspector = inspector;
    }

    /** All names. */
    @GET
    @Operation(summary = "List names")
    public NameList list() {
        return NameList.of(inspector.names());
    }

    /** Who holds a name. */
    @GET
    @Path("/{name}")
    @Operation(summary = "Find the process that holds a name")
    public PidAnswer lookup(@RestPath String name) {
        return PidAnswer.of(processes.lookup(name));
    }

    /** Gives a name to a process, which may have it already. */
    @PUT
    @Path("/{name}")
    @Operation(summary = "Give a name to a process")
    public void register(@RestPath String name, @Nullable NameRequest request) {
        processes.register(name, Pid.parse(Fields.required("pid", Fields.body(request).pid())));
    }

    /** Takes a name back. */
    @DELETE
    @Path("/{name}")
    @Operation(summary = "Take a name back")
    public void unregister(@RestPath String name) {
        if (!processes.unregister(name)) {
            throw new ProcessException(ErrorKind.NOT_FOUND, "name not found: " + name);
        }
    }
}
