package dev.hadron.service.events;

import java.time.Duration;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import dev.hadron.runtime.events.EventBuffer;
import dev.hadron.runtime.events.LifecycleEvent;
import dev.hadron.runtime.events.LifecycleEvents;
import dev.hadron.service.Constants;
import dev.hadron.service.json.Json;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;

/** Tells what becomes of all processes, as it happens. */
@Path("/events")
@Tag(name = "events")
@NonBlocking
public class LiveEventsResource {

    /** How often the reader is given what has come meanwhile. */
    private static final Duration EVERY = Duration.ofMillis(100);
    /** After so many times without an event a comment is sent, so that neither side takes the silence for a dead connection. */
    private static final int TIMES_UNTIL_HEARTBEAT = 150;
    /** How many events wait for a reader at most. */
    private static final int CAPACITY = 4_096;
    /** How many it is given at once at most, for other requests are served by the same event loop. */
    private static final int AT_ONCE = 1_024;

    private final LifecycleEvents events;
    private final Json json;
    private final Vertx vertx;

    LiveEventsResource(LifecycleEvents events, Json json, Vertx vertx) {
        this.events = events;
        this.json = json;
        this.vertx = vertx;
    }

    /**
     * A stream without an end: {@code spawned}, {@code ended}, {@code restarted}, {@code refused}, and {@code lost} where its
     * reader was too slow.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(summary = "Watch all processes: server-sent events")
    public Multi<OutboundSseEvent> events(@QueryParam("kind") @Nullable String kind, @QueryParam("host") @Nullable String host,
            @QueryParam("definition") @Nullable String definition, @Context Sse sse) {
        EventFilter filter = EventFilter.of(kind, host, definition);
        return Multi.createFrom().emitter(emitter -> {
            EventBuffer buffer = events.listen(CAPACITY, filter);
            Reader reader = new Reader(emitter, buffer, sse);
            reader.heartbeat();
            long timer = vertx.setPeriodic(EVERY.toMillis(), tick -> reader.read());
            emitter.onTermination(() -> {
                vertx.cancelTimer(timer);
                buffer.close();
            });
        }, BackPressureStrategy.IGNORE);
    }

    /** One who reads the stream: it is given no more than it has asked for, and the rest waits or is lost. */
    private final class Reader {

        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private final EventBuffer buffer;
        private final Sse sse;
        private int silent;

        Reader(MultiEmitter<? super OutboundSseEvent> emitter, EventBuffer buffer, Sse sse) {
            this.emitter = emitter;
            this.buffer = buffer;
            this.sse = sse;
        }

        void read() {
            for (int n = 0; n < AT_ONCE && emitter.requested() > 0; n++) {
                long lost = buffer.takeLost();
                if (lost > 0) {
                    emit("lost", new Lost(lost));
                    continue;
                }
                LifecycleEvent event = buffer.poll();
                if (event == null) {
                    silence();
                    return;
                }
                emit(Constants.of(event.kind()), EventView.of(event));
            }
        }

        private void silence() {
            if (++silent >= TIMES_UNTIL_HEARTBEAT && emitter.requested() > 0) {
                heartbeat();
            }
        }

        void heartbeat() {
            silent = 0;
            emitter.emit(sse.newEventBuilder().comment("").build());
        }

        private void emit(String name, Object data) {
            silent = 0;
            emitter.emit(sse.newEventBuilder().name(name).mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(String.class, json.text(data)).build());
        }
    }
}
