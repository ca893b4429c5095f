package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Requests that are wrong by themselves, whatever the processes do. */
@QuarkusTest
class RequestMistakesTest {

    private static final String BEGIN = "{\"definition\":\"app.samples:echo\",\"host\":\"app:processes\",";

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"definition\":\"a", "{\"definition\":}", "nonsense", "[1,", "{} {}", "{\"a\" 1}", "NaN" })
    void malformedJsonIsInvalid(String body) {
        request().body(body).post("/processes").then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "detail", containsString("malformed JSON"))
                .body("detail", not(containsString("[Source")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = { "{\"definition\":5}~definition", "{\"definition\":true}~definition",
            "{\"definition\":[]}~definition", BEGIN + "\"args\":\"x\"}~args", BEGIN + "\"args\":{}}~args",
            BEGIN + "\"messages\":[{\"topic\":1}]}~messages[0].topic", BEGIN + "\"arg\":[]}~arg",
            BEGIN + "\"messages\":[{},{\"extra\":1}]}~messages[1].extra", BEGIN + "\"args\":[1e999]}~args[0]" })
    void aFieldThatIsUnknownOrWrongIsNamed(String body, String field) {
        request().body(body).post("/processes").then().statusCode(400).contentType(PROBLEM)
                .body("kind", equalTo("INVALID"), "details.field", equalTo(field))
                .body("detail", containsString("'" + field + "'"));
    }

    @Test
    void anUnknownFieldIsToldTheKnownOnes() {
        request().body("{\"pids\":1}").put("/names/n").then().statusCode(400)
                .body("detail", equalTo("field 'pids': unknown; known here: pid"));
    }

    @Test
    void nestingIsLimited() {
        String deep = "[".repeat(600) + "]".repeat(600);
        request().body(deep).post(Api.message("nobody", "t")).then().statusCode(400).contentType(PROBLEM)
                .body("detail", containsString("nesting"));
        String bearable = "[".repeat(499) + "]".repeat(499);
        request().body(bearable).post(Api.message("nobody", "t")).then().statusCode(404);
    }

    @Test
    void anUnknownPathIsNotFound() {
        request().get("/nothing").then().statusCode(404).contentType(PROBLEM)
                .body("kind", equalTo("NOT_FOUND"), "detail", equalTo("no such path: /nothing"));
        request().get("/processes/a/b/c").then().statusCode(404).contentType(PROBLEM);
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        request().body("{}").put("/processes").then().statusCode(405).contentType(PROBLEM)
                .body("title", equalTo("Method Not Allowed"));
        request().get("/exec").then().statusCode(405).contentType(PROBLEM);
        request().delete("/processes/a/events").then().statusCode(405).contentType(PROBLEM);
        request().get("/processes/a/messages/t").then().statusCode(405).contentType(PROBLEM);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/processes", "/exec", "/processes/a/messages/t", "/processes/a/cancel" })
    void aWrongMediaTypeIsUnsupported(String path) {
        given().contentType("text/plain").body("{}").post(path).then().statusCode(415).contentType(PROBLEM);
    }

    @Test
    void aResponseThatIsNotAcceptedIsNotMade() {
        given().accept("image/png").get("/hosts").then().statusCode(406).contentType(PROBLEM);
    }
}
