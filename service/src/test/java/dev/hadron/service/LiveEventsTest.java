package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** The stream of what becomes of all processes. */
@QuarkusTest
@TestProfile(LiveEventsTest.Declared.class)
@Timeout(60)
class LiveEventsTest {

    private static final String SMALL = "app:small";

    private static final int WORKERS = 1_000;
    /** So many times more events than fit into the reader's buffer and those of its connection. */
    private static final int FLOODS = 40;

    public static class Declared implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.hadron.host.\"" + SMALL + "\".max-processes", "1",
                    "quarkus.hadron.host.\"" + SMALL + "\".mailbox-capacity", "1",
                    "quarkus.hadron.service.\"app:deaf\".definition", "app.samples:deaf",
                    "quarkus.hadron.service.\"app:deaf\".host", Api.HOST,
                    "quarkus.hadron.service.\"app:deaf\".name", "deaf",
                    "quarkus.hadron.service.\"app:deaf\".initial-delay", "20ms");
        }
    }

    @Test
    void tellsOfSpawnsAndEnds() throws Exception {
        try (EventStream stream = new EventStream("/events?kind=spawned,ended&definition=app.samples%3Adeaf")) {
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
        try (EventStream stream = new EventStream("/events?kind=ended&definition=app.samples%3Acounter")) {
            String pid = Api.spawn("app.samples:counter", 1);
            request().post(Api.process(pid) + "/cancel").then().statusCode(202);
            JsonPath ended = stream.next("ended");
            assertThat(ended.getString("pid")).isEqualTo(pid);
            assertThat(ended.getString("error")).isNull();
        }
    }

    @Test
    void tellsOfRestartsOnceForEach() throws Exception {
        try (EventStream stream = new EventStream("/events?kind=restarted")) {
            for (int i = 0; i < 2; i++) {
                await().until(() -> request().get("/names/deaf").statusCode(), status -> status == 200);
                request().delete(Api.process("deaf")).then().statusCode(204);
                JsonPath restarted = stream.next("restarted");
                assertThat(restarted.getString("service")).isEqualTo("app:deaf");
                assertThat(restarted.getString("definition")).isEqualTo("app.samples:deaf");
                assertThat(restarted.getString("error")).isEqualTo("CANCELED");
                assertThat(restarted.getString("reason")).isEqualTo("process terminated");
            }
        }
    }

    @Test
    void tellsOfWhatIsRefused() throws Exception {
        try (EventStream stream = new EventStream("/events?kind=refused&host=" + Api.encode(SMALL))) {
            Map<String, Object> deaf = Map.of("definition", "app.samples:deaf", "host", SMALL);
            String pid = request().body(deaf).post("/processes").then().statusCode(201).extract().path("pid");
            request().body(deaf).post("/processes").then().statusCode(503);
            JsonPath spawn = stream.next("refused");
            assertThat(spawn.getString("pid")).isNull();
            assertThat(spawn.getString("reason")).isEqualTo("host is full: app:small holds 1 processes at most");

            request().post(Api.message(pid, "t")).then().statusCode(202);
            request().post(Api.message(pid, "t")).then().statusCode(503);
            JsonPath message = stream.next("refused");
            assertThat(message.getString("pid")).isEqualTo(pid);
            assertThat(message.getString("reason")).isEqualTo("mailbox is full: " + pid + " holds 1 messages at most");
            request().delete(Api.process(pid)).then().statusCode(204);
        }
    }

    @Test
    void aReaderThatIsTooSlowHoldsNobodyUpAndIsToldWhatItHasMissed() throws Exception {
        try (EventStream slow = new EventStream("/events?definition=app.samples%3Awordcount-worker");
                EventStream other = new EventStream("/events?kind=ended&definition=app.samples%3Awordcount")) {
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
                equalTo("'kind' is one or more, with commas between them, of spawned, ended, restarted, refused, not 'born'"));
    }
}
