package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/** Supervised services over HTTP: two counters, of which one stands by itself and one has a supervisor. */
@QuarkusTest
@TestProfile(ServicesTest.Declared.class)
class ServicesTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    public static class Declared implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>();
            for (String id : List.of("visits", "orders")) {
                String key = "quarkus.hadron.service.\"app:" + id + "\".";
                all.put(key + "definition", "app.samples:counter");
                all.put(key + "host", "app:processes");
                all.put(key + "args", "40");
                all.put(key + "name", id);
                all.put(key + "initial-delay", "1m");
            }
            all.put("quarkus.hadron.service.\"app:visits\".required", "true");
            all.put("quarkus.hadron.supervisor.\"app:main\".children", "app:orders");
            all.put("quarkus.hadron.supervisor.\"app:main\".host", "app:processes");
            return all;
        }
    }

    @BeforeEach
    void start() {
        for (String id : List.of("app:visits", "app:orders")) {
            request().post(path(id) + "/start").then().statusCode(200);
            awaitState(id, "running");
        }
    }

    @Test
    void areListed() {
        request().get("/services").then().statusCode(200).body("items.id", contains("app:orders", "app:visits"))
                .body("items.supervisor", contains("app:main", "hadron:root"));
        request().get(path("app:visits")).then().statusCode(200).body("state", equalTo("running"))
                .body("ready", equalTo(true), "required", equalTo(true), "definition", equalTo("app.samples:counter"))
                .body("host", equalTo("app:processes"), "restart", equalTo("transient"), "backoffMillis", equalTo(0))
                .body("pid", equalTo(request().get("/names/visits").then().extract().path("pid")));
    }

    @Test
    void areStoppedAndStarted() {
        request().post(path("app:orders") + "/stop").then().statusCode(200).body("state", equalTo("stopped"))
                .body("pid", nullValue());
        request().get("/names/orders").then().statusCode(404);
        request().post(path("app:orders") + "/start").then().statusCode(200).body("pid", startsWith("{app:processes|"));
        awaitState("app:orders", "running");
        request().post(Api.message("orders", "get") + "?wait=5s").then().statusCode(200).body(equalTo("40"));
    }

    @Test
    void areRestarted() {
        request().post(Api.message("visits", "inc")).then().statusCode(202);
        String pid = request().get(path("app:visits")).then().extract().path("pid");
        request().post(path("app:visits") + "/restart").then().statusCode(200).body("pid", not(pid));
        request().post(Api.message("visits", "get") + "?wait=5s").then().statusCode(200).body(equalTo("40"));
    }

    @Test
    void backOffAfterACrash() {
        request().get("/q/health/ready").then().statusCode(200);
        request().delete(Api.process("visits")).then().statusCode(204);
        awaitState("app:visits", "backing-off");
        request().get(path("app:visits")).then().body("ready", equalTo(false), "kind", equalTo("CANCELED"))
                .body("reason", equalTo("process terminated"), "pid", nullValue());
        request().get("/q/health/ready").then().statusCode(503);
        request().post(path("app:visits") + "/restart").then().statusCode(200).body("pid", startsWith("{app:processes|"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/start", "/stop", "/restart" })
    void oneThatIsNotDeclaredIsNotFound(String action) {
        String path = path("app:nothing") + action;
        (action.isEmpty() ? request().get(path) : request().post(path)).then().statusCode(404).contentType(PROBLEM)
                .body("kind", equalTo("NOT_FOUND"), "detail", equalTo("service not found: app:nothing"));
    }

    private static String path(String id) {
        return "/services/" + Api.encode(id);
    }

    private static void awaitState(String id, String state) {
        await(id).atMost(LONG)
                .until(() -> request().get(path(id)).then().extract().<String> path("state"), state::equals);
    }
}
