package dev.hadron.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.restassured.path.json.JsonPath;

/** A reader of {@code GET /events}, with as small a buffer as can be. */
final class EventStream implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final BufferedReader lines;

    EventStream(String path) throws IOException {
        URI address = Api.address(path);
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", address.getPort()));
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        socket.getOutputStream().write(("GET " + address.getRawPath() + query + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Accept: text/event-stream\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 256);
        assertThat(lines.readLine()).isEqualTo("HTTP/1.1 200 OK");
        // The first comment comes when it listens.
        while (!lines.readLine().startsWith(":")) {
            // on to it
        }
    }

    /** The next event, which is of this name. */
    JsonPath next(String name) throws IOException {
        Map.Entry<String, JsonPath> event = next();
        assertThat(event.getKey()).isEqualTo(name);
        return event.getValue();
    }

    Map.Entry<String, JsonPath> next() throws IOException {
        String name = "";
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the stream has ended");
            } else if (line.startsWith("event:")) {
                name = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:")) {
                return Map.entry(name, JsonPath.from(line.substring("data:".length())));
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
