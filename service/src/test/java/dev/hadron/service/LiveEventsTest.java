package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The stream of what becomes of all processes. */
@QuarkusTest
@Timeout(60)
class LiveEventsTest {

    private static final int WORKERS = 1_000;
    /** So many times more events than fit into the reader's buffer and those of its connection. */
    private static final int FLOODS = 40;

    @Test
    void tellsOfSpawnsAndEnds() throws Exception {
        try (Stream stream = new Stream("/events?definition=app.samples%3Adeaf")) {
            String pid = Api.spawn("app.samples:deaf");
            JsonPath spawned = stream.next("spawned");
            assertThat(spawned.getString("pid")).isEqualTo(pid);
            assertThat(spawned.getString("host")).isEqualTo(Api.HOST);
            assertThat(spawned.getString("parent")).isNull();

            request().delete(Api.process(pid)).then().statusCode(204);
            JsonPath ended = stream.next("ended");
            assertThat(ended.getString("pid")).isEqualTo(pid);
            assertThat(ended.getString("error")).isEqualTo("CANCELED");
            assertThat(ended.getString("reason")).isEqualTo("process terminated");
        }
    }

    @Test
    void tellsOfTheKindsThatAreWantedOnly() throws Exception {
        try (Stream stream = new Stream("/events?kind=ended&definition=app.samples%3Acounter")) {
            String pid = Api.spawn("app.samples:counter", 1);
            request().post(Api.process(pid) + "/cancel").then().statusCode(202);
            JsonPath ended = stream.next("ended");
            assertThat(ended.getString("pid")).isEqualTo(pid);
            assertThat(ended.getString("error")).isNull();
        }
    }

    @Test
    void aReaderThatIsTooSlowHoldsNobodyUpAndIsToldWhatItHasMissed() throws Exception {
        try (Stream slow = new Stream("/events?definition=app.samples%3Awordcount-worker");
                Stream other = new Stream("/events?kind=ended&definition=app.samples%3Awordcount")) {
            for (int i = 0; i < FLOODS; i++) {
                request().body(Api.definition("app.samples:wordcount", "word ".repeat(WORKERS), WORKERS)).post("/exec").then()
                        .statusCode(200);
                other.next("ended");
            }
            long told = 0;
            long lost = 0;
            while (told + lost < 2L * WORKERS * FLOODS) {
                Map.Entry<String, JsonPath> event = slow.next();
                if (event.getKey().equals("lost")) {
                    lost += event.getValue().getLong("events");
                } else {
                    told++;
                }
            }
            assertThat(lost).as("lost").isPositive();
            assertThat(told).as("told").isPositive();
            assertThat(told + lost).as("told and lost").isEqualTo(2L * WORKERS * FLOODS);
        }
    }

    @Test
    void aKindThatIsNoneIsRefused() {
        request().get("/events?kind=ended,born").then().statusCode(400).contentType(PROBLEM).body("detail",
                equalTo("'kind' is one or more of spawned, ended, restarted, refused, with commas between them, not 'born'"));
    }

    /** A reader of a stream, with as small a buffer as can be. */
    private static final class Stream implements AutoCloseable {

        private final Socket socket = new Socket();
        private final BufferedReader lines;

        Stream(String path) throws IOException {
            URI address = Api.address(path);
            socket.setReceiveBufferSize(4_096);
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
}
