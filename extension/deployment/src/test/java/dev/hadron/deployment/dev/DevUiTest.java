package dev.hadron.deployment.dev;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The pages of the Dev UI are there, and what they ask is answered through the socket that they ask by. */
class DevUiTest {

    private static final String NAMESPACE = "quarkus-hadron";
    private static final Duration SOON = Duration.ofSeconds(20);

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Sleepers.class).addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".max-processes=7
                    quarkus.hadron.host."app\\:processes".overflow=drop-oldest
                    quarkus.hadron.host."app\\:processes".placement=spread
                    quarkus.hadron.host."app\\:processes".mailbox-memory=64K
                    quarkus.hadron.host."app\\:others".event-loops=1
                    quarkus.hadron.service."app\\:a".definition=app:sleeper
                    quarkus.hadron.service."app\\:a".host=app:processes
                    quarkus.hadron.service."app\\:a".name=a
                    """), "application.properties"));

    @Test
    void thePagesAreServed() {
        for (String page : List.of("hosts", "processes", "services", "definitions")) {
            get("/q/dev-ui/" + NAMESPACE + "/qwc-hadron-" + page + ".js").then().statusCode(200)
                    .body(containsString("customElements.define('qwc-hadron-" + page + "'"));
        }
        get("/q/dev-ui/" + NAMESPACE + "/hadron-page.js").then().statusCode(200);
    }

    @Test
    void hostsHaveTheirLimitsAndHowFullTheyAre() {
        awaitState("running");
        JsonArray hosts = rows("hosts", Map.of());
        assertThat(all(hosts, "id")).containsExactly("app:others", "app:processes");
        assertThat(hosts.getJsonObject(1).getMap()).containsEntry("maxProcesses", 7)
                .containsEntry("overflow", "drop-oldest").containsEntry("waiting", 0).containsEntry("draining", false)
                .containsEntry("placement", "spread").containsEntry("mailboxMemory", 65_536);
        assertThat(hosts.getJsonObject(0).getInteger("eventLoops")).isEqualTo(1);
        assertThat(hosts.getJsonObject(0).getInteger("processes")
                + hosts.getJsonObject(1).getInteger("processes")).as("the service and its supervisor").isEqualTo(2);
    }

    @Test
    void processesAreFoundByOrderHostAndDefinition() {
        awaitState("running");
        for (String order : List.of("mailbox", "received", "age")) {
            assertThat(all(processes(order, "app:processes", "app:sleeper"), "names")).containsExactly("a");
            assertThat(all(processes(order, "", ""), "definition")).containsExactlyInAnyOrder("app:sleeper",
                    "hadron:supervisor");
            assertThat(processes(order, "app:others", "app:sleeper")).isEmpty();
        }
        assertThat(rows("spawnedDefinitions", Map.of())).contains("app:sleeper");
        assertThat(problem("processes", Map.of("order", "size", "host", "", "definition", "")))
                .contains("order must be mailbox, received or age, not 'size'");
    }

    @Test
    void definitionsHaveTheirOrigin() {
        assertThat(rows("definitions", Map.of())).extracting(row -> ((JsonObject) row).getMap()).containsExactly(
                Map.of("id", "app:sleeper", "origin", Sleepers.class.getName() + ".sleeper", "version", ""));
    }

    @Test
    void aServiceIsStoppedStartedAndStartedAnew() {
        awaitState("running");
        String first = service().getString("pid");
        change("stopService");
        awaitState("stopped");
        assertThat(service().getString("pid")).isEmpty();
        change("startService");
        awaitState("running");
        String second = service().getString("pid");
        change("restartService");
        awaitState("running");
        assertThat(service().getString("pid")).isNotIn("", first, second);
        assertThat(service().getInteger("restarts")).isZero();
        assertThat(problem("stopService", Map.of("id", "app:none"))).contains("service not found: app:none");
    }

    private static void awaitState(String state) {
        await().atMost(SOON).untilAsserted(() -> assertThat(service().getString("state")).isEqualTo(state));
    }

    private static JsonObject service() {
        return rows("services", Map.of()).getJsonObject(0);
    }

    private static void change(String method) {
        JsonObject answer = call(method, Map.of("id", "app:a"));
        assertThat(answer.getJsonObject("error")).as(method).isNull();
    }

    private static JsonArray processes(String order, String host, String definition) {
        return rows("processes", Map.of("order", order, "host", host, "definition", definition));
    }

    private static JsonArray rows(String method, Map<String, Object> parameters) {
        return call(method, parameters).getJsonObject("result").getJsonArray("object");
    }

    private static String problem(String method, Map<String, Object> parameters) {
        return call(method, parameters).getJsonObject("error").getString("message");
    }

    private static JsonObject call(String method, Map<String, Object> parameters) {
        return new DevUiSocket(NAMESPACE, RestAssured.port == RestAssured.UNDEFINED_PORT ? 8080 : RestAssured.port)
                .call(method, parameters);
    }

    private static List<String> all(JsonArray rows, String field) {
        return rows.stream().map(row -> ((JsonObject) row).getString(field)).toList();
    }
}
