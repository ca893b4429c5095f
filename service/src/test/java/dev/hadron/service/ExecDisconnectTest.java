package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** A client that goes away ends the child that it waits for. */
@QuarkusTest
@Tag("R9")
class ExecDisconnectTest {

    private static final String BODY = "{\"definition\":\"app.samples:deaf\",\"host\":\"app:processes\"}";
    private static final String REQUEST = "POST /exec HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;

    @Test
    void whoClosesTheConnection() throws IOException {
        awaitChildren(0);
        try (Socket client = connect()) {
            awaitChildren(1);
        }
        awaitChildren(0);
    }

    @Test
    void whoseConnectionBreaks() throws IOException {
        awaitChildren(0);
        try (Socket client = connect()) {
            awaitChildren(1);
            client.setSoLinger(true, 0);
        }
        awaitChildren(0);
    }

    private static Socket connect() throws IOException {
        Socket client = new Socket("localhost", Api.address("/").getPort());
        client.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
        return client;
    }

    private static void awaitChildren(int total) {
        await().untilAsserted(() -> request().get("/processes?definition=app.samples%3Adeaf").then()
                .body("total", equalTo(total)));
    }
}
