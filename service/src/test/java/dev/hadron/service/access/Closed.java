package dev.hadron.service.access;

import static dev.hadron.service.Api.request;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.hadron.service.Api;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.specification.RequestSpecification;

/** The service as it is in production, with the users of the guide and two more, who show how far a role goes. */
public class Closed implements QuarkusTestProfile {

    private static final Map<String, String> PASSWORDS = Map.of("ann", "correct horse", "vic", "battery staple", "wim",
            "tin opener", "pia", "paper clip", "rob", "rob", "nil", "nil");

    private static final String ROB = "f1981746eb54871d513fffd206bc1b519767e49afaa6e46926da9f7abe7789d1"
            + "8cff14f6005ce3929497fef4a931bcb6614186a7b8edf8184b491317e4e6019b";
    private static final String NIL = "8d0134e730b92d397a7e34ed5dc3e4df994dd52d3b0283e8ed6bec5f7ebbc75f"
            + "f704e14c55d2af13b715adfbba233c17c629444381a496a46509b8bd43addb4b";

    @Override
    public String getConfigProfile() {
        return "prod";
    }

    /** {@code rob} may read and nothing else, {@code nil} has no role. */
    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new LinkedHashMap<>(Guide.properties());
        config.put("quarkus.security.users.embedded.users.\"rob\"", ROB);
        config.put("quarkus.security.users.embedded.users.\"nil\"", NIL);
        config.put("quarkus.security.users.embedded.roles.\"rob\"", "reader");
        config.put("quarkus.http.auth.policy.readers.roles-allowed", "operator,viewer,reader");
        return config;
    }

    /** A request of a user. */
    static RequestSpecification as(String user) {
        return request().auth().preemptive().basic(user, PASSWORDS.get(user));
    }

    /** Starts a process as the operator, and answers its PID. */
    static String spawn(String definition, Object... args) {
        return as("ann").body(Api.definition(definition, args)).post("/processes").then().statusCode(201).extract()
                .path("pid");
    }

    static void terminate(String pid) {
        as("ann").delete(Api.process(pid)).then().statusCode(204);
    }
}
