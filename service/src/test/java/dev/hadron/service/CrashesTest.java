package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;

/** Every sample as a supervised service that crashes and is started again. */
@QuarkusTest
@TestProfile(CrashesTest.Declared.class)
class CrashesTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    public static class Declared implements QuarkusTestProfile {

        private static final Map<String, String> ARGUMENTS = Map.of("echo", "", "counter", "40", "deaf", "", "crash", "boom",
                "wordcount", "to be or not to be,2", "wordcount-worker", "to be or not to be");
        /** The samples that are scripts. */
        private static final Map<String, String> SCRIPTS = Map.of("lua-echo", "", "lua-counter", "40", "lua-deaf", "",
                "lua-spin",
                "", "lua-chat", "a-room", "lua-wordcount", "to be or not to be,2");

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> all = new HashMap<>();
            ARGUMENTS.forEach((sample, arguments) -> declare(all, sample, arguments));
            SCRIPTS.forEach((sample, arguments) -> declare(all, sample, arguments));
            return all;
        }

        private static void declare(Map<String, String> all, String sample, String arguments) {
            String key = "quarkus.hadron.service.\"app:" + sample + "\".";
            all.put(key + "definition", CrashesTest.definition(sample));
            all.put(key + "host", "app:processes");
            all.put(key + "restart", "permanent");
            all.put(key + "initial-delay", "20ms");
            all.put(key + "max-delay", "100ms");
            if (!arguments.isEmpty()) {
                all.put(key + "args", arguments);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "echo", "counter", "deaf", "lua-echo", "lua-counter", "lua-deaf", "lua-spin", "lua-chat" })
    void oneThatIsTerminatedIsStartedAgain(String sample) {
        String first = awaitPid(sample, null);
        request().delete(Api.process(first)).then().statusCode(204);
        String second = awaitPid(sample, first);

        request().get(Api.process(first)).then().statusCode(404);
        request().get(Api.process(second)).then().statusCode(200).body("definition", equalTo(definition(sample)));
        request().get(path(sample)).then().body("kind", equalTo("CANCELED"), "reason", equalTo("process terminated"));
    }

    @Test
    void oneThatFailsByItselfIsStartedAgainAndAgain() {
        long before = service("crash").getLong("restarts");
        await("more crashes").atMost(LONG).until(() -> service("crash").getLong("restarts") >= before + 3);

        request().get(path("crash")).then().body("kind", equalTo("INTERNAL"), "reason", equalTo("boom"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "wordcount", "wordcount-worker", "lua-wordcount" })
    void oneThatIsPermanentIsStartedAgainWhenItHasEnded(String sample) {
        double before = spawned(sample);

        await("more of " + sample).atMost(LONG).until(() -> spawned(sample) >= before + 3);
    }

    /** How many processes of a sample there ever were. */
    private static double spawned(String sample) {
        return request().get("/q/metrics").then().statusCode(200).extract().asString().lines()
                .filter(line -> line.startsWith("hadron_processes_spawned_total")
                        && line.contains("definition=\"" + definition(sample) + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    /** The PID that a service has, once it has one that is not this. */
    private static String awaitPid(String sample, String not) {
        return await("a new process of " + sample).atMost(LONG).until(() -> service(sample).getString("pid"),
                pid -> pid != null && !pid.equals(not));
    }

    private static JsonPath service(String sample) {
        return request().get(path(sample)).then().statusCode(200).extract().jsonPath();
    }

    private static String definition(String sample) {
        return sample.startsWith("lua-") ? "app.lua:" + sample.substring(4) : "app.samples:" + sample;
    }

    private static String path(String sample) {
        return "/services/" + Api.encode("app:" + sample);
    }
}
