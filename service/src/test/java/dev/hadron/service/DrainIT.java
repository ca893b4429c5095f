package dev.hadron.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, jar or executable, is told to stop by SIGTERM while it has work. */
@Tag("R15.6")
class DrainIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int COUNTERS = 10;
    private static final int MESSAGES = 2_000;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LONG).build();
    private final int port = freePort();
    private Process service;

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    @Test
    void refusesNewWorkAndLosesNothingThatItHas() throws Exception {
        Path log = folder.resolve("log");
        service = start(log);
        await("the service").atMost(LONG).until(() -> isReady() == 200);
        List<String> counters = new ArrayList<>();
        for (int i = 0; i < COUNTERS; i++) {
            String name = "counter-" + i;
            assertThat(
                    post("/processes", "{\"definition\": \"app.samples:counter\", \"host\": \"app:processes\", \"args\": [0], "
                            + "\"name\": \"" + name + "\"}").statusCode())
                    .isEqualTo(201);
            counters.add(name);
        }
        for (int i = 0; i < MESSAGES; i++) {
            assertThat(post("/processes/" + counters.get(i % COUNTERS) + "/messages/inc", "").statusCode()).isEqualTo(202);
        }

        service.destroy();
        await("readiness to go down").atMost(LONG).until(() -> isReady() == 503);
        HttpResponse<String> refused = post("/processes",
                "{\"definition\": \"app.samples:echo\", \"host\": \"app:processes\"}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("\"kind\":\"UNAVAILABLE\"", "host is draining: app:processes");
        assertThat(post("/processes/counter-0/messages/inc", "").statusCode()).as("what runs goes on").isEqualTo(202);

        assertThat(service.waitFor(LONG.toSeconds(), TimeUnit.SECONDS)).as("it ends").isTrue();
        List<String> lines = Files.readAllLines(log).stream().filter(line -> line.contains("Hadron has stopped")).toList();
        assertThat(lines).singleElement().asString().endsWith("Hadron has stopped; processes that ended by themselves: 0, when "
                + "asked: " + COUNTERS + ", by force: 0; messages left unread: 0");
    }

    private Process start(Path log) throws IOException {
        String artifact = System.getProperty("hadron.artifact");
        List<String> command = new ArrayList<>();
        if (artifact.endsWith(".jar")) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        } else {
            command.add(artifact);
        }
        command.addAll(List.of("-Dquarkus.profile=open", "-Dquarkus.http.port=" + port, "-Dquarkus.shutdown.delay=3s"));
        if (artifact.endsWith(".jar")) {
            command.addAll(List.of("-jar", artifact));
        }
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** The status of the readiness probe; 0 where nobody answers. */
    private int isReady() throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(uri("/q/health/ready")).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        }
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).timeout(LONG).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
