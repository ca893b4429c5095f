package dev.hadron.service.definition;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.hadron.runtime.definition.DefinitionCatalog;
import io.smallrye.common.annotation.NonBlocking;

/** Tells of the definitions that processes can be spawned of. */
@Path("/definitions")
@Tag(name = "definitions")
@NonBlocking
public class DefinitionsResource {

    private final DefinitionCatalog catalog;

    DefinitionsResource(DefinitionCatalog catalog) {
        this.catalog = catalog;
    }

    /** All definitions. */
    @GET
    @Operation(summary = "List definitions")
    public DefinitionList list() {
        return new DefinitionList(catalog.list().stream().map(DefinitionView::of).toList());
    }
}
