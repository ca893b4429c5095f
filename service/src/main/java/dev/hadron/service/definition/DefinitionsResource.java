package dev.hadron.service.definition;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;
import dev.hadron.lua.runtime.Script;
import dev.hadron.lua.runtime.Scripts;
import dev.hadron.runtime.definition.DefinitionCatalog;
import io.smallrye.common.annotation.NonBlocking;

/** Tells of the definitions that processes can be spawned of, and takes new scripts where that is allowed. */
@Path("/definitions")
@Tag(name = "definitions")
public class DefinitionsResource {

    static final String ORIGIN = "PUT /definitions";

    private final DefinitionCatalog catalog;
    private final Scripts scripts;
    private final boolean open;

    DefinitionsResource(DefinitionCatalog catalog, Scripts scripts,
            @ConfigProperty(name = "hadron.definitions.put", defaultValue = "false") boolean open) {
        this.catalog = catalog;
        this.scripts = scripts;
        this.open = open;
    }

    /** All definitions. */
    @GET
    @NonBlocking
    @Operation(summary = "List definitions")
    public DefinitionList list() {
        return new DefinitionList(catalog.list().stream().map(DefinitionView::of).toList());
    }

    /** Adds a script, or replaces one: new processes and upgrades run it. Compiled on a worker thread. */
    @PUT
    @Path("/{id}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(summary = "Add or replace a script")
    public RestResponse<DefinitionAnswer> put(@RestPath String id, String source) {
        checkOpen();
        Script script = scripts.put(id, source, ORIGIN);
        return RestResponse.status(script.version() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                DefinitionAnswer.of(script));
    }

    /** Takes a script away that was not built in, or its new version where one is built in. */
    @DELETE
    @Path("/{id}")
    @NonBlocking
    @Operation(summary = "Take a script away")
    public void remove(@RestPath String id) {
        checkOpen();
        if (!scripts.remove(id)) {
            throw new ProcessException(ErrorKind.NOT_FOUND, "script not found: " + id);
        }
    }

    private void checkOpen() {
        if (!open) {
            throw new ProcessException(ErrorKind.PERMISSION_DENIED,
                    "permission denied: definitions cannot be changed here; hadron.definitions.put=true allows it");
        }
    }
}
