package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class ProcessListTest {

    private static final String DEFINITION = "app.samples:deaf";
    private static final String LIST = "/processes?host=app%3Aprocesses&definition=" + Api.encode(DEFINITION);

    private final List<String> pids = new ArrayList<>();

    @BeforeEach
    void spawn() {
        await().untilAsserted(() -> request().get(LIST).then().body("total", equalTo(0)));
        for (int i = 0; i < 25; i++) {
            pids.add(Api.spawn(DEFINITION));
        }
    }

    @AfterEach
    void terminate() {
        pids.forEach(pid -> request().delete(Api.process(pid)).then().statusCode(204));
    }

    @Test
    void pagesGoBySerialAndHoldEveryProcessOnce() {
        List<String> found = new ArrayList<>();
        Object after = null;
        do {
            JsonPath page = request().get(LIST + "&limit=10" + (after == null ? "" : "&after=" + after)).then()
                    .statusCode(200).body("total", equalTo(25)).extract().jsonPath();
            found.addAll(page.getList("items.pid"));
            after = page.get("next");
        } while (after != null);
        assertThat(found).containsExactlyInAnyOrderElementsOf(pids);
        assertThat(found).isSortedAccordingTo((a, b) -> Long.compare(Pid.parse(a).serial(), Pid.parse(b).serial()));
    }

    @Test
    void anItemTellsWhatItIs() {
        request().get(LIST + "&limit=1").then().body("items", hasSize(1))
                .body("items[0].definition", equalTo(DEFINITION), "items[0].host", equalTo(Api.HOST))
                .body("items[0].names", hasSize(0), "items[0].mailbox", equalTo(0));
    }

    @Test
    void withoutFiltersAllProcessesAreListed() {
        request().get("/processes?limit=1000").then().statusCode(200).body("items.pid", hasItem(pids.get(0)),
                "next", nullValue());
    }

    @Test
    void anUnknownHostIsNotFound() {
        request().get("/processes?host=app%3Anowhere").then().statusCode(404).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=0", "limit=1001", "limit=-1", "limit=ten", "limit=99999999999999999999",
            "after=-2", "after=-1", "after=x" })
    void aBadPageIsInvalid(String query) {
        request().get("/processes?" + query).then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "detail", containsString(query.substring(0, query.indexOf('='))));
    }
}
