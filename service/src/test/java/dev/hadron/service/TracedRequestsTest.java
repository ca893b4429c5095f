package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** The trace of a request goes on in the processes that it calls, in Java and in Lua. */
@QuarkusTest
@TestProfile(TracedRequestsTest.Tracing.class)
class TracedRequestsTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";
    private static final String TRACEPARENT = "00-" + TRACE + "-" + SPAN + "-01";

    @Inject
    InMemorySpanExporter exporter;

    public static class Tracing implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.bsp.schedule.delay", "10ms");
        }
    }

    @BeforeEach
    void putScripts() {
        put("app.tests:script", """
                return function()
                  while true do
                    local message = process.inbox():receive()
                    process.send(message:from(), "trace", require("trace").id())
                  end
                end""");
        put("app.tests:script-result", "return function() return (require('trace').id()) end");
        put("app.tests:caller-of-java", """
                return function() return (process.exec("app.tests:traced-result", "app:processes")) end""");
        exporter.reset();
    }

    private static void put(String definition, String source) {
        request().contentType("text/plain").body(source).put("/definitions/{id}", definition).then()
                .statusCode(not(equalTo(404)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "app.tests:traced", "app.tests:script" })
    void aMessageIsInIt(String definition) {
        String pid = Api.spawn(definition);
        request().header("traceparent", TRACEPARENT).queryParam("wait", "60s").post(Api.message(pid, "say")).then()
                .statusCode(200).body(equalTo('"' + TRACE + '"'));
        request().queryParam("wait", "60s").post(Api.message(pid, "say")).then().statusCode(200)
                .body(not(equalTo('"' + TRACE + '"')));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app.tests:traced-result", "app.tests:script-result", "app.tests:caller-of-java" })
    void anExecIsInIt(String definition) {
        request().header("traceparent", TRACEPARENT).body(Api.definition(definition)).post("/exec").then().statusCode(200)
                .body("value", equalTo(TRACE));
        SpanData request = span("POST /exec");
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getParentSpanId()).isEqualTo(SPAN);
        SpanData exec = span("exec " + definition);
        assertThat(exec.getParentSpanId()).isEqualTo(request.getSpanId());
        if (definition.equals("app.tests:caller-of-java")) {
            assertThat(span("exec app.tests:traced-result").getParentSpanId()).isEqualTo(exec.getSpanId());
        }
    }

    private SpanData span(String name) {
        await(name).until(() -> all(name).size() == 1);
        return all(name).get(0);
    }

    private List<SpanData> all(String name) {
        return exporter.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name) && span.getTraceId().equals(TRACE)).toList();
    }
}
