package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.Map;

import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@Tag("R12.1")
class NamesTest {

    private String pid;

    @BeforeEach
    void spawn() {
        pid = Api.spawn("app.samples:deaf");
    }

    @AfterEach
    void terminate() {
        request().delete(Api.process(pid));
    }

    @Test
    void aNameIsGivenFoundAndTakenBack() {
        register("given", pid).statusCode(204);
        register("given", pid).statusCode(204);
        request().get("/names/given").then().statusCode(200).body("pid", equalTo(pid));
        request().get("/names").then().statusCode(200)
                .body("items", hasItem(Matchers.<Map<String, String>> allOf(hasEntry("name", "given"), hasEntry("pid", pid))));
        request().delete("/names/given").then().statusCode(204);
        request().delete("/names/given").then().statusCode(404).contentType(PROBLEM)
                .body("detail", equalTo("name not found: given"));
        request().get("/names/given").then().statusCode(404).contentType(PROBLEM);
        request().get("/names").then().body("items.name", not(hasItem("given")));
    }

    @Test
    void aNameThatIsTakenIsAConflict() {
        register("taken", pid).statusCode(204);
        String other = Api.spawn("app.samples:deaf");
        register("taken", other).statusCode(409).contentType(PROBLEM).body("kind", equalTo("ALREADY_EXISTS"));
        request().delete(Api.process(pid)).then().statusCode(204);
        register("taken", other).statusCode(204);
        request().delete(Api.process(other)).then().statusCode(204);
        register("taken", other).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "@reserved", "{brace" })
    void whatCannotBeANameIsInvalid(String name) {
        register(name, pid).statusCode(400).contentType(PROBLEM).body("kind", equalTo("INVALID"));
    }

    @Test
    void aNameOfMoreThan255CharactersIsInvalid() {
        register("n".repeat(255), pid).statusCode(204);
        register("n".repeat(256), pid).statusCode(400);
    }

    @Test
    void aPidThatIsNoneIsInvalid() {
        register("bad", "nobody").statusCode(400).contentType(PROBLEM);
        request().body("{}").put("/names/bad").then().statusCode(400).body("detail", containsString("'pid'"));
        request().put("/names/bad").then().statusCode(400);
    }

    private static ValidatableResponse register(String name, String pid) {
        return request().body(Map.of("pid", pid)).put("/names/" + Api.encode(name)).then();
    }
}
