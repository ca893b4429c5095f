package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Results that no JSON can tell. The definitions are tests', not the service's. */
@QuarkusTest
class UnwritableTest {

    @Test
    void execAnswersAnError() {
        request().body(Api.definition("app.tests:unwritable")).post("/exec").then().statusCode(500).contentType(PROBLEM)
                .body("kind", equalTo("INTERNAL"), "detail", containsString("java.lang.Object"));
    }

    @Test
    void anEventTellsAnError() throws Exception {
        String pid = Api.spawn("app.tests:unwritable-later");
        HttpResponse<Stream<String>> events = HttpClient.newHttpClient().sendAsync(
                HttpRequest.newBuilder(Api.address(Api.process(pid) + "/events")).build(), BodyHandlers.ofLines())
                .get(10, TimeUnit.SECONDS);
        request().post(Api.message(pid, "end")).then().statusCode(202);
        assertThat(events.body().filter(line -> line.startsWith("data:"))).singleElement().asString()
                .contains("\"kind\":\"INTERNAL\"", "java.lang.Object");
    }
}
