package dev.hadron.service.access;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.service.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** What each role of the guide may do. */
@QuarkusTest
@TestProfile(Closed.class)
@Tag("R13.4")
class RoleAccessTest {

    private String pid;

    @BeforeEach
    void spawn() {
        pid = Closed.spawn("app.samples:counter", 41);
    }

    @AfterEach
    void terminate() {
        Closed.terminate(pid);
    }

    @Test
    void theOperatorMayDoEverything() {
        String own = Closed.as("ann").body(Map.of("definition", "app.samples:echo", "host", Api.HOST, "name", "roles-test",
                "context", Map.of("a", 1))).post("/processes").then().statusCode(201).extract().path("pid");
        Closed.as("ann").get("/processes/roles-test").then().statusCode(200).body("pid", equalTo(own));
        Closed.as("ann").delete("/names/roles-test").then().statusCode(204);
        Closed.as("ann").post(Api.process(own) + "/cancel").then().statusCode(202);
        Closed.as("ann").body(Api.definition("app.samples:wordcount", "a b a", 2)).post("/exec").then().statusCode(200)
                .body("value[0].word", equalTo("a"));
        Closed.as("ann").get("/q/metrics").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/processes", "/names", "/hosts", "/definitions", "/q/metrics", "/q/openapi" })
    void theViewerMayLook(String path) {
        Closed.as("vic").get(path).then().statusCode(200);
        Closed.as("vic").head(path).then().statusCode(200);
    }

    @Test
    void scriptsAreTakenFromOperatorsOnlyAndOnlyWhereConfigurationAllowsIt() {
        for (String user : new String[] { "vic", "wim" }) {
            Closed.as(user).contentType("text/plain").body("return print").put("/definitions/app.put%3Aone").then()
                    .statusCode(403)
                    .body("detail", startsWith("permission denied: PUT on /definitions/"));
            Closed.as(user).delete("/definitions/app.lua%3Aecho").then().statusCode(403);
        }
        Closed.as("ann").contentType("text/plain").body("return print").put("/definitions/app.put%3Aone").then().statusCode(403)
                .contentType(Api.PROBLEM).body("detail", equalTo(
                        "permission denied: definitions cannot be changed here; hadron.definitions.put=true allows it"));
        Closed.as("ann").delete("/definitions/app.lua%3Aecho").then().statusCode(403);
        Closed.as("ann").get("/definitions").then().statusCode(200);
    }

    @Test
    void theViewerMayDoNothing() {
        Closed.as("vic").get(Api.process(pid)).then().statusCode(200);
        Closed.as("vic").post(Api.message(pid, "inc")).then().statusCode(403).contentType(Api.PROBLEM)
                .body("kind", equalTo("PERMISSION_DENIED"), "title", equalTo("Forbidden"))
                .body("detail", equalTo("permission denied: process.send on " + pid));
        Closed.as("vic").delete(Api.process(pid)).then().statusCode(403);
        Closed.as("vic").body(Api.definition("app.samples:deaf")).post("/processes").then().statusCode(403);
    }

    @Test
    void theWorkerMaySendToTheSamplesAndDoNothingElse() {
        Closed.as("wim").post(Api.message(pid, "inc")).then().statusCode(202);
        Closed.as("wim").queryParam("wait", "5s").post(Api.message(pid, "get")).then().statusCode(200).body(equalTo("42"));
        Closed.as("wim").post(Api.message("gone", "inc")).then().statusCode(403);
        Closed.as("wim").post(Api.process(pid) + "/cancel").then().statusCode(403);
        Closed.as("wim").get(Api.process(pid)).then().statusCode(403).contentType(Api.PROBLEM)
                .body("kind", equalTo("PERMISSION_DENIED"), "detail", startsWith("permission denied: GET on /processes/"));
        Closed.as("wim").get("/q/metrics").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({ "/q/metrics,200", "/processes,403", "/names,403", "/hosts,403", "/q/openapi,403", "/nothing,403" })
    void theScraperMayReadTheMetrics(String path, int status) {
        Closed.as("pia").get(path).then().statusCode(status);
    }

    @Test
    void whoMayLookIsToldWhatThereIsNot() {
        Closed.as("vic").get("/nothing").then().statusCode(404).body("detail", containsString("/nothing"));
        Closed.as("ann").body("{").post("/exec").then().statusCode(400).contentType(Api.PROBLEM);
    }
}
