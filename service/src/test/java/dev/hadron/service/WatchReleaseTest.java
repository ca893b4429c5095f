package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.hadron.service.fixtures.CountedWatches;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Who stops listening to the events of a process is no longer told of it. */
@QuarkusTest
@TestProfile(WatchReleaseTest.Profile.class)
@Timeout(60)
class WatchReleaseTest {

    @Inject
    CountedWatches watches;

    @Test
    void whoClosesTheConnection() throws IOException {
        String pid = Api.spawn("app.samples:deaf");
        try (Socket client = connect(pid)) {
            await().until(() -> watches.active() == 1);
        }
        await().until(() -> watches.active() == 0);
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void whoNeverReads() throws IOException {
        String pid = Api.spawn("app.samples:deaf");
        try (Socket client = connect(pid)) {
            await().until(() -> watches.active() == 1);
            request().delete(Api.process(pid)).then().statusCode(204);
            await().until(() -> watches.active() == 0);
        }
    }

    @Test
    void whoAsksForWhatIsNotAlive() {
        request().get(Api.process("{app:processes|0xfffff}") + "/events").then().statusCode(404);
        await().until(() -> watches.active() == 0);
    }

    private static Socket connect(String pid) throws IOException {
        Socket client = new Socket("localhost", Api.address("/").getPort());
        client.getOutputStream().write(("GET " + Api.process(pid) + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return client;
    }

    /** Counts the watches that the service holds. */
    public static class Profile implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(CountedWatches.class);
        }
    }
}
