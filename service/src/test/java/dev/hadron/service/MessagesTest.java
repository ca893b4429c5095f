package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@Tag("R2.1")
@Tag("R2.2")
class MessagesTest {

    private String echo;

    @BeforeEach
    void spawn() {
        echo = Api.spawn("app.samples:echo");
    }

    @AfterEach
    void terminate() {
        request().delete(Api.process(echo)).then().statusCode(204);
    }

    @Test
    void withoutWaitNothingIsWaitedFor() {
        Response response = request().body("{\"a\":1}").post(Api.message(echo, "any topic"));
        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "null", "true", "42", "-7", "9007199254740993", "123456789012345678901234567890", "0.5", "1.0",
            "1.5E300", "\"text\"", "\"\"", "\"🦊 ü \\n\"", "[]", "{}", "[1,[2,[null]]]",
            "{\"a\":{\"b\":[1,\"2\",3.25,false,null]},\"c\":{}}" })
    void anyJsonComesBackAsItWent(String json) {
        Response response = request().body(json).queryParam("wait", "5s").post(Api.message(echo, "say"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("application/json");
        assertThat(new String(response.asByteArray(), UTF_8)).isEqualTo(json);
    }

    @Test
    void noBodyIsNoPayload() {
        Response response = request().queryParam("wait", "5s").post(Api.message(echo, "say"));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.asString()).isEqualTo("null");
    }

    @Test
    void aLargePayloadComesBackWhole() {
        String json = "\"" + "x".repeat(2_000_000) + "\"";
        assertThat(request().body(json).queryParam("wait", "20s").post(Api.message(echo, "say")).asString()).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = { "@inbox", "@" })
    void aReservedTopicIsInvalid(String topic) {
        request().post(Api.message(echo, topic)).then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"));
        request().queryParam("wait", "1s").post(Api.message(echo, topic)).then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "5", "soon", "0s", "-1s", "1%20s" })
    void aBadWaitIsInvalid(String wait) {
        request().post(Api.message(echo, "say") + "?wait=" + wait).then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "detail", containsString("wait"));
    }

    @Test
    void whomNobodyKnowsIsNotFound() {
        request().post(Api.message("nobody", "say")).then().statusCode(404).contentType(PROBLEM);
        request().queryParam("wait", "5s").post(Api.message("nobody", "say")).then().statusCode(404);
    }
}
