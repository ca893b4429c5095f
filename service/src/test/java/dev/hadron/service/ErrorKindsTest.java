package dev.hadron.service;

import static dev.hadron.service.Api.PROBLEM;
import static dev.hadron.service.Api.request;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/**
 * Each kind of error as HTTP has it, and results of other types than plain ones. Its definitions are tests', not the service's.
 */
@QuarkusTest
@Tag("R14")
class ErrorKindsTest {

    @ParameterizedTest
    @CsvSource({ "INVALID,400,Bad Request", "PERMISSION_DENIED,403,Forbidden", "NOT_FOUND,404,Not Found",
            "ALREADY_EXISTS,409,Conflict", "CONFLICT,409,Conflict", "CANCELED,409,Conflict",
            "RATE_LIMITED,429,Too Many Requests", "INTERNAL,500,Internal Server Error", "UNKNOWN,500,Internal Server Error",
            "UNAVAILABLE,503,Service Unavailable", "TIMEOUT,504,Gateway Timeout" })
    void eachKindHasItsStatus(String kind, int status, String title) {
        Map<String, Object> details = Map.of("attempt", 3, "where", List.of("a", Map.of("b", 1.5)));
        request().body(Api.definition("app.tests:failing", kind, "told by the child", true, details)).post("/exec").then()
                .statusCode(status).contentType(PROBLEM)
                .header("Retry-After", status == 503 ? equalTo("1") : nullValue())
                .body("type", equalTo("about:blank"), "title", equalTo(title), "status", equalTo(status))
                .body("detail", equalTo("told by the child"), "kind", equalTo(kind), "retryable", equalTo(true))
                .body("details.attempt", equalTo(3), "details.where[1].b", equalTo(1.5f));
    }

    @Test
    void recordsComeAndGoAsObjects() {
        request().body(Api.definition("app.tests:mirrored", Map.of("x", 9007199254740993L, "y", 0.5, "name", "p")))
                .post("/exec").then().statusCode(200)
                .body(equalTo("{\"value\":{\"x\":-9007199254740993,\"y\":-0.5,\"name\":\"p\"}}"));
        request().body(Api.definition("app.tests:mirrored", Map.of("x", 1.5, "y", 0.5, "name", "p"))).post("/exec").then()
                .statusCode(400).body("kind", equalTo("INVALID"), "detail", containsString("app.tests:mirrored"));
        request().body(Api.definition("app.tests:mirrored", Map.of("z", 1))).post("/exec").then().statusCode(400);
    }

    @Test
    void noResultIsNull() {
        request().body(Api.definition("app.tests:nothing")).post("/exec").then().statusCode(200)
                .body(equalTo("{\"value\":null}"));
    }

    @Test
    void aPidIsItsText() {
        request().body(Api.definition("app.tests:own-pid")).post("/exec").then().statusCode(200)
                .body("value", startsWith("{app:processes|0x"));
    }
}
