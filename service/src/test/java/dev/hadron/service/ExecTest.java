package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("R9")
class ExecTest {

    private static final String DEAF = "/processes?definition=app.samples%3Adeaf";

    @Test
    void answersTheResult() {
        request().body(Api.definition("app.samples:wordcount", "To be, or not to be: that's 1 question", 3)).post("/exec")
                .then().statusCode(200)
                .body("value[0]", equalTo(Map.of("word", "be", "count", 2)))
                .body("value[1]", equalTo(Map.of("word", "to", "count", 2)))
                .body("value.word", equalTo(List.of("be", "to", "1", "not", "or", "question", "that's")));
    }

    @Test
    void aFailureOfTheChildIsTheAnswer() {
        request().body(Api.definition("app.samples:crash", "so it goes")).post("/exec").then().statusCode(500)
                .contentType(PROBLEM)
                .body("type", equalTo("about:blank"), "title", equalTo("Internal Server Error"), "status", equalTo(500))
                .body("detail", equalTo("so it goes"), "kind", equalTo("INTERNAL"), "retryable", equalTo(false))
                .body("details", equalTo(Map.of()));
    }

    @Test
    void argumentsThatDoNotFitAreInvalid() {
        request().body(Api.definition("app.samples:wordcount", "text", "many")).post("/exec").then().statusCode(400)
                .body("kind", equalTo("INVALID"), "detail", containsString("app.samples:wordcount"));
        request().body(Api.definition("app.samples:wordcount", "text", 0)).post("/exec").then().statusCode(400)
                .body("detail", containsString("workers"));
        request().body(Api.definition("app.samples:nothing")).post("/exec").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"50ms\"", "50" })
    void theTimePassesAndTheChildIsGone(String timeout) {
        request().body("{\"definition\":\"app.samples:deaf\",\"host\":\"app:processes\",\"timeout\":" + timeout + "}")
                .post("/exec").then().statusCode(504).contentType(PROBLEM).body("kind", equalTo("TIMEOUT"));
        await().untilAsserted(() -> request().get(DEAF).then().body("total", equalTo(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "-5", "\"0s\"", "\"soon\"", "{}" })
    void aBadTimeoutIsInvalidAndNothingIsStarted(String timeout) {
        request().body("{\"definition\":\"app.samples:deaf\",\"host\":\"app:processes\",\"timeout\":" + timeout + "}")
                .post("/exec").then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "detail", containsString("timeout"));
        request().get(DEAF).then().body("total", equalTo(0));
    }
}
