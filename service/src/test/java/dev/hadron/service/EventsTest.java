package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;

@QuarkusTest
@Tag("R8.6")
@Timeout(30)
class EventsTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aNormalEndIsToldWithItsValue() throws Exception {
        String pid = Api.spawn("app.samples:counter", 7);
        HttpResponse<Stream<String>> events = watch(pid);
        request().post(Api.process(pid) + "/cancel").then().statusCode(202);
        JsonPath exit = onlyEvent(events);
        assertThat(exit.getString("kind")).isEqualTo("pid.exit");
        assertThat(exit.getString("from")).isEqualTo(pid);
        assertThat(exit.getDouble("at")).isBetween(Instant.now().getEpochSecond() - 30.0,
                Instant.now().getEpochSecond() + 2.0);
        assertThat(exit.getMap("result")).containsOnlyKeys("value").containsEntry("value", 7);
    }

    @Test
    void anAbnormalEndIsToldWithItsError() throws Exception {
        String pid = Api.spawn("app.samples:deaf");
        HttpResponse<Stream<String>> events = watch(pid);
        request().delete(Api.process(pid)).then().statusCode(204);
        JsonPath exit = onlyEvent(events);
        assertThat(exit.getMap("result")).containsOnlyKeys("error");
        assertThat(exit.getString("result.error.kind")).isEqualTo("CANCELED");
        assertThat(exit.getString("result.error.message")).isEqualTo("process terminated");
        assertThat(exit.getBoolean("result.error.retryable")).isFalse();
        assertThat(exit.getMap("result.error.details")).isEmpty();
    }

    @Test
    void aNameIsGoodToo() throws Exception {
        String pid = Api.spawn("app.samples:deaf");
        request().body("{\"pid\":\"" + pid + "\"}").put("/names/events%2Ftest").then().statusCode(204);
        HttpResponse<Stream<String>> events = watch("events/test");
        request().delete(Api.process("events/test")).then().statusCode(204);
        assertThat(onlyEvent(events).getString("from")).isEqualTo(pid);
    }

    @Test
    void whatIsNotAliveIsNotFound() {
        String pid = Api.spawn("app.samples:deaf");
        request().delete(Api.process(pid)).then().statusCode(204);
        request().accept("text/event-stream").get(Api.process(pid) + "/events").then().statusCode(404).contentType(PROBLEM);
        request().get(Api.process("nobody") + "/events").then().statusCode(404).contentType(PROBLEM);
        request().get(Api.process("{nearly") + "/events").then().statusCode(400).contentType(PROBLEM);
    }

    /** The response begins once the watch is in place. */
    private HttpResponse<Stream<String>> watch(String destination) throws Exception {
        HttpResponse<Stream<String>> response = client.sendAsync(HttpRequest
                .newBuilder(Api.address(Api.process(destination) + "/events")).header("Accept", "text/event-stream").build(),
                BodyHandlers.ofLines()).get(10, TimeUnit.SECONDS);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("text/event-stream"));
        return response;
    }

    private static JsonPath onlyEvent(HttpResponse<Stream<String>> response) {
        List<String> lines = response.body().filter(line -> !line.isEmpty() && !line.startsWith(":")).toList();
        assertThat(lines).filteredOn(line -> line.startsWith("event:")).containsExactly("event:pid.exit");
        List<String> data = lines.stream().filter(line -> line.startsWith("data:")).toList();
        assertThat(data).hasSize(1);
        // Unless told so it reads numbers as floats, which are off by up to a minute at today's seconds.
        return JsonPath.from(data.get(0).substring("data:".length()))
                .using(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }
}
