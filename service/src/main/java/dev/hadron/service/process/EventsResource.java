package dev.hadron.service.process;

import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.hadron.ProcessEvent.Exit;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.service.json.Json;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;

/** Tells of the end of a process when it comes. */
@Path("/processes")
@Tag(name = "processes")
@NonBlocking
public class EventsResource {

    /** How often a comment is sent, so that neither side takes the silence for a dead connection. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Processes processes;
    private final Json json;
    private final Vertx vertx;

    EventsResource(Processes processes, Json json, Vertx vertx) {
        this.processes = processes;
        this.json = json;
        this.vertx = vertx;
    }

    /**
     * One {@code pid.exit} when the process ends, and the end of the stream; the watch is in place before the stream begins.
     */
    @GET
    @Path("/{destination}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Watch a process: server-sent events")
    public Multi<OutboundSseEvent> events(@RestPath String destination, @Context Sse sse,
            @Context HttpServerResponse response) {
        Watch watch = Watch.begin(processes.watch(destination));
        // Until the stream is subscribed to, nobody else would let go of the watch when the client leaves.
        response.closeHandler(closed -> watch.release());
        return stream(watch, sse);
    }

    /** Keeps no more than the latest event for a client that does not read; the EXIT is the last there is. */
    private Multi<OutboundSseEvent> stream(Watch watch, Sse sse) {
        return Multi.createFrom().emitter(emitter -> {
            long heartbeat = vertx.setPeriodic(HEARTBEAT.toMillis(),
                    timer -> emitter.emit(sse.newEventBuilder().comment("").build()));
            emitter.onTermination(() -> {
                vertx.cancelTimer(heartbeat);
                watch.release();
            });
            watch.whenEnded(exit -> emitter.emit(event(exit, sse)).complete());
        }, BackPressureStrategy.LATEST);
    }

    private OutboundSseEvent event(Exit exit, Sse sse) {
        return sse.newEventBuilder().name(exit.kind()).mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, text(exit)).build();
    }

    private String text(Exit exit) {
        try {
            return json.text(ExitView.of(exit));
        } catch (ProcessException unwritable) {
            return json.text(ExitView.unwritable(exit, unwritable));
        }
    }
}
