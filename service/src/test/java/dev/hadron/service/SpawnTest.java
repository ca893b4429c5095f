package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@Tag("R3.1")
@Tag("R3.5")
@Tag("R3.6")
@Tag("R11.3")
@Tag("R11.4")
class SpawnTest {

    @Test
    void answersThePidAndWhereTheProcessIs() {
        Response created = request().body(Api.definition("app.samples:echo")).post("/processes");
        assertThat(created.statusCode()).isEqualTo(201);
        String pid = created.path("pid");
        assertThat(Pid.parse(pid).host()).isEqualTo(Api.HOST);
        String location = created.header("Location");
        assertThat(location).endsWith(Api.process(pid)).doesNotContain("{", "|", "}");
        request().get(location).then().statusCode(200).body("pid", equalTo(pid));
        request().delete(location).then().statusCode(204);
    }

    @Test
    void argumentsReachTheDefinition() {
        String pid = Api.spawn("app.samples:counter", 41);
        request().post(Api.message(pid, "inc")).then().statusCode(202);
        assertThat(request().queryParam("wait", "5s").post(Api.message(pid, "get")).asString()).isEqualTo("42");
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void argumentsThatDoNotFitAreTheEndOfTheProcess() {
        String pid = Api.spawn("app.samples:counter", "many");
        await().untilAsserted(() -> request().get(Api.process(pid)).then().statusCode(404));
    }

    @Test
    void anUnknownDefinitionOrHostIsNotFound() {
        request().body(Api.definition("app.samples:nothing")).post("/processes").then().statusCode(404)
                .contentType(PROBLEM).body("kind", equalTo("NOT_FOUND"), "detail", containsString("app.samples:nothing"));
        request().body(Map.of("definition", "app.samples:echo", "host", "app:nowhere")).post("/processes").then()
                .statusCode(404).body("detail", containsString("app:nowhere"));
    }

    @Test
    void aMalformedIdIsInvalid() {
        request().body(Api.definition("No Id")).post("/processes").then().statusCode(400)
                .contentType(PROBLEM).body("kind", equalTo("INVALID"), "detail", containsString("No Id"));
    }

    @Test
    void whatIsMissingIsNamed() {
        request().body(Map.of("host", Api.HOST)).post("/processes").then().statusCode(400)
                .body("detail", containsString("'definition'"));
        request().body(Map.of("definition", "app.samples:echo")).post("/processes").then().statusCode(400)
                .body("detail", containsString("'host'"));
        request().post("/processes").then().statusCode(400).contentType(PROBLEM).body("detail", containsString("body"));
    }

    @Test
    void aNameAndFirstMessagesAreThereFromTheStart() {
        String pid = request().body(Map.of("definition", "app.samples:counter", "host", Api.HOST, "args", List.of(1), "name",
                "spawn-test", "context", Map.of("request", "r-1"), "messages",
                List.of(Map.of("topic", "inc"), Map.of("topic", "inc", "payload", 5)))).post("/processes")
                .then().statusCode(201).extract().path("pid");
        request().get("/names/spawn-test").then().statusCode(200).body("pid", equalTo(pid));
        assertThat(request().queryParam("wait", "5s").post(Api.message("spawn-test", "get")).asString()).isEqualTo("7");
        request().body(Map.of("definition", "app.samples:echo", "host", Api.HOST, "name", "spawn-test")).post("/processes")
                .then().statusCode(409).contentType(PROBLEM).body("kind", equalTo("ALREADY_EXISTS"));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void aFirstMessageWithoutATopicIsInvalid() {
        request().body(Map.of("definition", "app.samples:echo", "host", Api.HOST, "messages",
                List.of(Map.of("payload", 1)))).post("/processes").then().statusCode(400)
                .body("detail", containsString("messages[1].topic"));
    }
}
