package dev.hadron.service.process;

import java.time.Duration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import dev.hadron.Processes;
import dev.hadron.service.json.Durations;
import dev.hadron.service.json.Json;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** Sends messages to processes. The payload is the body, any JSON; no body is no payload. */
@Path("/processes")
@Tag(name = "processes")
@NonBlocking
public class MessagesResource {

    private static final Object[] NONE = {};

    private final Processes processes;
    private final Json json;

    MessagesResource(Processes processes, Json json) {
        this.processes = processes;
        this.json = json;
    }

    /**
     * Sends a message: from nobody, and answers at once; or with {@code wait}, from a caller who waits so long for the
     * first message back and answers with its payload.
     */
    @POST
    @Path("/{destination}/messages/{topic}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send a message, and wait for the answer or not")
    public Uni<RestResponse<byte[]>> send(@RestPath String destination, @RestPath String topic,
            @QueryParam("wait") @Nullable String wait, @Nullable Object body) {
        Object[] payload = body == null ? NONE : new Object[] { body };
        if (wait == null) {
            processes.send(destination, topic, payload);
            return Uni.createFrom().item(RestResponse.accepted());
        }
        Duration timeout = Durations.positive("wait", Durations.ofText("wait", wait));
        return processes.ask(destination, topic, timeout, payload).map(json::bytes).map(RestResponse::ok);
    }
}
