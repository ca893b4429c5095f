package dev.hadron.service.access;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

import dev.hadron.service.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** In production nobody brings scripts over HTTP, unless configuration says otherwise. */
@QuarkusTest
@TestProfile(Closed.class)
class DefinitionsClosedTest {

    private static final String PATH = "/definitions/app.new:script";

    @Test
    void scriptsAreNotTaken() {
        script(Closed.as("ann")).put(PATH).then().statusCode(403).contentType(Api.PROBLEM).body("detail",
                equalTo("permission denied: definitions cannot be changed here; hadron.definitions.put=true allows it"));
        Closed.as("ann").delete(PATH).then().statusCode(403);
    }

    @Test
    void whoIsNoOperatorIsDeniedAtOnce() {
        script(Closed.as("vic")).put(PATH).then().statusCode(403).body("detail", startsWith("permission denied: PUT on"));
        script(Api.request()).put(PATH).then().statusCode(401);
        Closed.as("vic").get("/definitions").then().statusCode(200);
    }

    private static RequestSpecification script(RequestSpecification request) {
        return request.contentType("text/plain").body("return function() end");
    }
}
