package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Tag("R5.1")
@Tag("R5.2")
@Tag("R5.3")
@Tag("R5.4")
class CancelTest {

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"deadline\":null}", "{\"deadline\":\"1m30s\"}", "{\"deadline\":60000}", "" })
    void aProcessThatListensEnds(String body) {
        String pid = Api.spawn("app.samples:counter", 0);
        request().body(body).post(Api.process(pid) + "/cancel").then().statusCode(202);
        await().untilAsserted(() -> request().get(Api.process(pid)).then().statusCode(404));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"20ms\"", "20", "0", "\"0s\"" })
    void aProcessThatDoesNotIsEndedAtTheDeadline(String deadline) {
        String pid = Api.spawn("app.samples:deaf");
        request().body("{\"deadline\":" + deadline + "}").post(Api.process(pid) + "/cancel").then().statusCode(202);
        await().untilAsserted(() -> request().get(Api.process(pid)).then().statusCode(404));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\"5\"", "\"-1s\"", "\"soon\"", "-1", "1.5", "true", "[1]", "{\"s\":1}",
            "99999999999999999999" })
    void aBadDeadlineIsInvalidAndNothingIsSent(String deadline) {
        String pid = Api.spawn("app.samples:counter", 0);
        request().body("{\"deadline\":" + deadline + "}").post(Api.process(pid) + "/cancel").then().statusCode(400)
                .contentType(PROBLEM).body("kind", equalTo("INVALID"), "detail", containsString("deadline"));
        request().queryParam("wait", "5s").post(Api.message(pid, "get")).then().statusCode(200);
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void terminatedIsGoneAtOnce() {
        String pid = Api.spawn("app.samples:deaf");
        request().delete(Api.process(pid)).then().statusCode(204);
        request().delete(Api.process(pid)).then().statusCode(404).contentType(PROBLEM);
        request().post(Api.process(pid) + "/cancel").then().statusCode(404);
        request().post(Api.message(pid, "say")).then().statusCode(404);
    }
}
