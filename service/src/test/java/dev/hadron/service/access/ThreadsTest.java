package dev.hadron.service.access;

import static org.hamcrest.Matchers.startsWith;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.common.annotation.NonBlocking;

/** A password is looked at on a worker thread, and the request goes on where it came from: on its event loop. */
@QuarkusTest
@TestProfile(Closed.class)
class ThreadsTest {

    @Path("/tests/thread")
    public static class ThreadResource {
        @GET
        @NonBlocking
        public String thread() {
            return Thread.currentThread().getName();
        }
    }

    @Test
    void aSignedInRequestRunsOnItsEventLoop() {
        Closed.as("ann").get("/tests/thread").then().statusCode(200).body(startsWith("vert.x-eventloop-thread-"));
    }
}
