package dev.hadron.service;

import static dev.hadron.service.Api.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What surrounds the processes: hosts, health, metrics and the description of it all. */
@QuarkusTest
class ServiceTest {

    @Test
    void tellsItsHosts() {
        request().get("/hosts").then().statusCode(200).body("items.id", hasItem(Api.HOST))
                .body("items.find { it.id == 'app:processes' }.maxProcesses", equalTo(1_000_000))
                .body("items.find { it.id == 'app:processes' }.placement", equalTo("near-parent"))
                .body("items.find { it.id == 'app:processes' }.mailboxMemory", equalTo(64 << 20))
                .body("items.find { it.id == 'app:processes' }.overflow", equalTo("reject"))
                .body("items.find { it.id == 'app:processes' }.draining", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = { "live", "ready", "started" })
    void isHealthy(String check) {
        request().get("/q/health/" + check).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void measuresItsProcesses() {
        String pid = Api.spawn("app.samples:deaf");
        request().get("/q/metrics").then().statusCode(200)
                .body(containsString("hadron_processes_alive{definition=\"app.samples:deaf\",host=\"app:processes\""));
        request().delete(Api.process(pid)).then().statusCode(204);
    }

    @Test
    void describesItself() {
        request().accept("application/json").get("/q/openapi?format=json").then().statusCode(200)
                .body("paths", hasKey("/processes/{destination}/messages/{topic}"))
                .body("paths", hasKey("/services/{id}/restart"))
                .body("paths", hasKey("/exec"));
    }
}
