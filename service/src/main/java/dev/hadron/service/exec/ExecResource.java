package dev.hadron.service.exec;

import java.time.Duration;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hadron.Processes;
import dev.hadron.service.Fields;
import dev.hadron.service.json.Durations;
import dev.hadron.service.json.Json;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Runs a process and answers with its result. */
@Path("/exec")
@Tag(name = "exec")
@NonBlocking
public class ExecResource {

    private final Processes processes;
    private final Json json;

    ExecResource(Processes processes, Json json) {
        this.processes = processes;
        this.json = json;
    }

    /** Starts a process and waits for its end; where the client goes away before, the process is terminated. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Run a process to its result")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExecAnswer.class)))
    public Uni<byte[]> exec(@Nullable ExecRequest body) {
        ExecRequest request = Fields.body(body);
        String definition = Fields.required("definition", request.definition());
        String host = Fields.required("host", request.host());
        Object[] arguments = Fields.arguments(request.args());
        Duration timeout = Durations.ofField("timeout", request.timeout());
        Uni<Object> result = timeout == null ? processes.exec(definition, host, arguments)
                : processes.exec(Durations.positive("timeout", timeout), definition, host, arguments);
        return result.map(value -> json.bytes(new ExecAnswer(value)));
    }
}
