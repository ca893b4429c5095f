package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** The samples that are scripts, tried as those in Java are. */
@QuarkusTest
class LuaSamplesTest {

    @Test
    void echoSendsBackWhatItGets() {
        String pid = Api.spawn("app.lua:echo");
        Map<String, Object> payload = Map.of("list", List.of(1, 2.5, "drei", true), "map", Map.of("ü", "ö"));
        assertThat(request().body(payload).queryParam("wait", "10s").post(Api.message(pid, "any")).then().statusCode(200)
                .extract().jsonPath().getMap(""))
                .isEqualTo(Map.of("list", List.of(1, 2.5f, "drei", true), "map", Map.of("ü", "ö")));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void counterCountsAndEndsWithItsCount() {
        String pid = Api.spawn("app.lua:counter", 40);
        request().post(Api.message(pid, "inc")).then().statusCode(202);
        request().body("2").post(Api.message(pid, "inc")).then().statusCode(202);
        request().queryParam("wait", "10s").post(Api.message(pid, "get")).then().statusCode(200).body(equalTo("43"));
        request().body("\"two\"").post(Api.message(pid, "inc")).then().statusCode(202);
        await().untilAsserted(() -> request().get(Api.process(pid)).then().statusCode(404));
    }

    @Test
    void wordcountAgreesWithTheOneInJava() throws IOException {
        String book = book();
        assertThat(counted("app.lua:wordcount", book, 16)).isEqualTo(counted("app.samples:wordcount", book, 16));
        String text = "Über allen Gipfeln ist Ruh', in allen Wipfeln spürest du kaum einen Hauch — 'Ruh'’ «in» ruh";
        for (int workers : new int[] { 1, 2, 7, 100 }) {
            assertThat(counted("app.lua:wordcount", text.toLowerCase(), workers))
                    .isEqualTo(counted("app.samples:wordcount", text, workers));
        }
        request().body(Api.definition("app.lua:wordcount", "a b", 0)).post("/exec").then().statusCode(400)
                .body("kind", equalTo("INVALID"), "detail", equalTo("the number of workers must be 1 to 1000, not 0"));
    }

    @Test
    void whatTheyCannotStartWithIsInvalidAsInJava() {
        Object[][] starts = { { "counter" }, { "counter", "x" }, { "wordcount" }, { "wordcount", 5, 1 }, { "wordcount", "a" } };
        for (Object[] start : starts) {
            Object[] arguments = Arrays.copyOfRange(start, 1, start.length);
            for (String namespace : new String[] { "app.lua:", "app.samples:" }) {
                request().body(Api.definition(namespace + start[0], arguments)).post("/exec").then().statusCode(400)
                        .body("kind", equalTo("INVALID"));
            }
        }
    }

    @Test
    void deafIsEndedByForceWhenItsDeadlinePasses() {
        String pid = Api.spawn("app.lua:deaf");
        request().body(Map.of("deadline", "50ms")).post(Api.process(pid) + "/cancel").then().statusCode(202);
        await().untilAsserted(() -> request().get(Api.process(pid)).then().statusCode(404));
    }

    @Test
    void spinIsEndedWhileItWorks() {
        String pid = Api.spawn("app.lua:spin");
        request().get(Api.process(pid)).then().statusCode(200).body("definition", equalTo("app.lua:spin"));
        request().delete(Api.process(pid)).then().statusCode(204);
        request().get(Api.process(pid)).then().statusCode(404);
    }

    @Test
    void chatHasRoomsAndMembersThatAreProcesses() {
        String room = Api.spawn("app.lua:chat", "hall");
        await().untilAsserted(() -> request().get("/processes/hall").then().statusCode(200));
        assertThat(asked("hall", "join", Map.of("name", "ann"))).isEqualTo(Map.of("member", "hall.ann"));
        assertThat(asked("hall", "join", Map.of("name", "bob"))).isEqualTo(Map.of("member", "hall.bob"));
        assertThat(asked("hall", "join", Map.of("name", "bob"))).isEqualTo(Map.of("error", "name is taken: hall.bob"));
        assertThat(asked("hall", "join", Map.of("name", "?")))
                .isEqualTo(Map.of("error", "a name is made of letters and digits"));
        assertThat(asked("hall", "members", null)).isEqualTo(Map.of("names", List.of("ann", "bob")));
        request().get("/processes/hall.ann").then().body("parent", equalTo(room), "links", hasItem(room));
        assertThat(asked("hall.ann", "read", null)).isEqualTo(Map.of("lines", List.of("bob is here")));
        request().body("\"hello\"").post("/processes/hall.bob/messages/say").then().statusCode(202);
        assertThat(asked("hall.ann", "read", null)).isEqualTo(Map.of("lines", List.of("bob: hello")));
        request().delete("/processes/hall.bob").then().statusCode(204);
        await().untilAsserted(() -> assertThat(asked("hall", "members", null)).isEqualTo(Map.of("names", List.of("ann"))));
        request().post("/processes/hall/cancel").then().statusCode(202);
        await().untilAsserted(() -> request().get("/processes/hall.ann").then().statusCode(404));
    }

    @Test
    void aScriptIsSeenAsAnyProcess() {
        String pid = Api.spawn("app.lua:echo");
        await().untilAsserted(() -> request().get(Api.process(pid)).then().body("state", equalTo("waiting"), "host",
                equalTo("app:processes")));
        request().get("/q/metrics").then().body(containsString("definition=\"app.lua:echo\""));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    private static Object asked(String name, String topic, Object payload) {
        var request = request().queryParam("wait", "10s");
        return (payload == null ? request : request.body(payload)).post("/processes/" + name + "/messages/" + topic).then()
                .statusCode(200).extract().jsonPath().getMap("");
    }

    private static Object counted(String definition, String text, int workers) {
        return request().body(Api.definition(definition, text, workers)).post("/exec").then().statusCode(200).extract()
                .path("value");
    }

    private static String book() throws IOException {
        try (InputStream book = LuaSamplesTest.class.getResourceAsStream("/texts/the-devils-dictionary.txt")) {
            return new String(book.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
