package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ProcessViewTest {

    @Test
    void tellsAllOfAProcess() {
        String pid = Api.spawn("app.samples:deaf");
        request().post(Api.message(pid, "a")).then().statusCode(202);
        request().post(Api.message(pid, "b")).then().statusCode(202);
        await().untilAsserted(() -> request().get(Api.process(pid)).then().statusCode(200)
                .body("pid", equalTo(pid), "definition", equalTo("app.samples:deaf"), "host", equalTo(Api.HOST))
                .body("state", equalTo("waiting"), "names", hasSize(0), "mailbox", equalTo(2))
                .body("received", equalTo(0), "sent", equalTo(0), "parent", nullValue(), "links", hasSize(0))
                .body("monitors", hasSize(0), "monitoredBy", hasSize(0), "trapLinks", equalTo(false))
                .body("startedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT.*Z")));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void countsWhatIsReceivedAndSent() {
        String pid = Api.spawn("app.samples:echo");
        request().queryParam("wait", "5s").post(Api.message(pid, "a")).then().statusCode(200);
        request().post(Api.message(pid, "b")).then().statusCode(202);
        await().untilAsserted(() -> request().get(Api.process(pid)).then()
                .body("received", equalTo(2), "sent", equalTo(1), "mailbox", equalTo(0)));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = { "plain", "with/slash", "a b", "semi;colon=1", "per%cent", "per%2Fcent", "plus+", "q?uery",
            "hash#", "ümläut", "|pipes|", "emoji-😀", "a//b", "quote'\"" })
    void anyNameIsADestinationEverywhere(String name) {
        String pid = Api.spawn("app.samples:echo");
        request().body(Map.of("pid", pid)).put("/names/" + Api.encode(name)).then().statusCode(204);
        request().get(Api.process(name)).then().statusCode(200).body("pid", equalTo(pid), "names", contains(name));
        request().body("1").queryParam("wait", "5s").post(Api.message(name, "t")).then().statusCode(200);
        request().post(Api.process(name) + "/cancel").then().statusCode(202);
        await().untilAsserted(() -> request().delete(Api.process(name)).then().statusCode(404));
    }

    @Test
    void whatIsNotAliveIsNotFound() {
        String pid = Api.spawn("app.samples:echo");
        request().delete(Api.process(pid)).then().statusCode(204);
        request().get(Api.process(pid)).then().statusCode(404).contentType(PROBLEM)
                .body("kind", equalTo("NOT_FOUND"), "detail", equalTo("process not found: " + pid));
        request().get(Api.process("nobody")).then().statusCode(404).body("detail", equalTo("process not found: nobody"));
    }

    @Test
    void aDestinationThatIsNearlyAPidIsInvalid() {
        request().get(Api.process("{app:processes|1}")).then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "detail", containsString("{app:processes|1}"));
    }
}
