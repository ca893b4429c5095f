package dev.hadron.service.access;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.service.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Where nobody has declared a user, the service is closed, and well. */
@QuarkusTest
@TestProfile(ClosedToAll.class)
class NoUserTest {

    @ParameterizedTest
    @ValueSource(strings = { "", "/live", "/ready", "/started" })
    void healthIsOpenAndTellsNoMore(String probe) {
        request().get("/q/health" + probe).then().statusCode(200).body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/processes", "/names", "/hosts", "/exec", "/nothing", "/q", "/q/metrics", "/q/openapi",
            "/q/healthy" })
    void allElseIsClosed(String path) {
        request().get(path).then().statusCode(401);
        request().auth().preemptive().basic("admin", "admin").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/q/health/../../processes", "/q/health/%2e%2e/%2e%2e/processes", "/q/health/..%2f..%2fprocesses",
            "/q/health;a=b/../../processes", "/q/health/..;/..;/processes", "//processes", "/./processes", "/processes;a=b",
            "/processes/", "/q/health/../metrics", "/processes%2f", "/%70rocesses" })
    void noSpellingOfAPathGoesRoundIt(String path) throws IOException {
        try (Socket client = new Socket("localhost", Api.address("/").getPort())) {
            client.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            String response = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).doesNotContain("\"items\"", "# HELP").matches("(?s)HTTP/1\\.1 (401|404) .*");
        }
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAsAStrangersFirst() throws IOException {
        try (Socket client = new Socket("localhost", Api.address("/").getPort())) {
            client.getOutputStream().write(("POST /exec HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 999999999\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            client.getOutputStream().flush();
            assertThat(new String(client.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 401");
        }
    }
}
