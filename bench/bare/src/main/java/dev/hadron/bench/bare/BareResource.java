package dev.hadron.bench.bare;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.common.annotation.NonBlocking;

/** Reads a body and does nothing with it: one request without Hadron. */
@Path("/bare")
@NonBlocking
public class BareResource {

    /** Answers as a message that is not waited for is answered. */
    @POST
    @ResponseStatus(202)
    public void take(String body) {
        // There is nothing to do.
    }

    /** Answers as a message is that is waited for. */
    @POST
    @Path("/wait")
    public String answer(String body) {
        return "43";
    }
}
