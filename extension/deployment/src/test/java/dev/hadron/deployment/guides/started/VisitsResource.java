package dev.hadron.deployment.guides.started;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

@Path("/visits")
class VisitsResource {

    @Inject
    Processes processes;

    @POST
    public void visit() {
        processes.send("visits", "visit");
    }

    @GET
    public Uni<String> count() {
        return processes.ask("visits", "count", Duration.ofSeconds(1)).map(Object::toString);
    }
}
