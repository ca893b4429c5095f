package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** What a caller gets who waits for an answer that does not come. */
@QuarkusTest
class WaitTest {

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void thatTheTimePasses() {
        String deaf = Api.spawn("app.samples:deaf");
        request().queryParam("wait", "100ms").post(Api.message(deaf, "say")).then().statusCode(504).contentType(PROBLEM)
                .body("kind", equalTo("TIMEOUT"));
        request().delete(Api.process(deaf)).then().statusCode(204);
    }

    @Test
    void thatTheProcessFails() {
        String counter = Api.spawn("app.samples:counter", 0);
        request().body("\"many\"").queryParam("wait", "60s").post(Api.message(counter, "inc")).then().statusCode(400)
                .body("kind", equalTo("INVALID"), "detail", equalTo("inc takes a whole number, not many"));
    }

    @Test
    void thatTheProcessIsTerminated() throws Exception {
        String deaf = Api.spawn("app.samples:deaf");
        CompletableFuture<HttpResponse<String>> answer = ask(deaf, "say");
        awaitMailbox(deaf, 1);
        request().delete(Api.process(deaf)).then().statusCode(204);
        assertProblem(answer, 409, "CANCELED", "process terminated");
    }

    @Test
    void thatTheProcessEndsWithoutAnAnswer() throws Exception {
        String counter = Api.spawn("app.samples:counter", 0);
        CompletableFuture<HttpResponse<String>> answer = ask(counter, "inc");
        await().untilAsserted(() -> request().get(Api.process(counter)).then().body("received", equalTo(1)));
        request().post(Api.process(counter) + "/cancel").then().statusCode(202);
        assertProblem(answer, 404, "NOT_FOUND", counter);
    }

    @Test
    void thatTheDeadlineOfACancelPasses() throws Exception {
        String deaf = Api.spawn("app.samples:deaf");
        CompletableFuture<HttpResponse<String>> answer = ask(deaf, "say");
        awaitMailbox(deaf, 1);
        request().body("{\"deadline\":\"1ms\"}").post(Api.process(deaf) + "/cancel").then().statusCode(202);
        assertProblem(answer, 504, "TIMEOUT", "cancel deadline exceeded");
    }

    private CompletableFuture<HttpResponse<String>> ask(String pid, String topic) {
        return client.sendAsync(HttpRequest.newBuilder(Api.address(Api.message(pid, topic) + "?wait=60s"))
                .POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static void awaitMailbox(String pid, int waiting) {
        await().untilAsserted(() -> request().get(Api.process(pid)).then().body("mailbox", equalTo(waiting)));
    }

    private static void assertProblem(CompletableFuture<HttpResponse<String>> answer, int status, String kind, String detail)
            throws Exception {
        HttpResponse<String> response = answer.get(10, TimeUnit.SECONDS);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonPath problem = JsonPath.from(response.body());
        assertThat(problem.getString("kind")).isEqualTo(kind);
        assertThat(problem.getString("detail")).contains(detail);
    }
}
