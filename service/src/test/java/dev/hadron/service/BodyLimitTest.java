package dev.hadron.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;

/** A body over 10 MiB is refused, whether it says its length or not. */
@QuarkusTest
@Timeout(60)
class BodyLimitTest {

    private static final String HEAD = "POST /processes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    private static final int MEBIBYTE = 1024 * 1024;

    @Test
    void aDeclaredLengthIsRefusedBeforeTheBody() throws IOException {
        try (Socket client = connect()) {
            write(client, HEAD + "Content-Length: " + (10 * MEBIBYTE + 1) + "\r\n\r\n");
            String response = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response).startsWith("HTTP/1.1 413 ").contains("application/problem+json", "\"kind\":\"INVALID\"",
                    "10485760 bytes");
        }
    }

    @Test
    void aBodyInChunksIsCutOff() throws IOException {
        String chunk = Integer.toHexString(MEBIBYTE) + "\r\n" + " ".repeat(MEBIBYTE) + "\r\n";
        try (Socket client = connect()) {
            write(client, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
            try {
                for (int i = 0; i < 12; i++) {
                    write(client, chunk);
                }
            } catch (IOException e) {
                // the service need not read to the end what it refuses
            }
            String response = new String(client.getInputStream().readNBytes("HTTP/1.1 413".length()),
                    StandardCharsets.UTF_8);
            assertThat(response).isEqualTo("HTTP/1.1 413");
        }
    }

    private static Socket connect() throws IOException {
        return new Socket("localhost", Api.address("/").getPort());
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
