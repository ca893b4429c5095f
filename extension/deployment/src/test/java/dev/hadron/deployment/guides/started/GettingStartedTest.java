package dev.hadron.deployment.guides.started;

import static dev.hadron.deployment.guides.Guide.failure;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-getting-started.md}. */
class GettingStartedTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Visits.class, VisitsStart.class, VisitsResource.class);

    @Inject
    Processes processes;

    @Test
    void visitsAreCounted() {
        post("/visits").then().statusCode(204);
        post("/visits").then().statusCode(204);
        await().untilAsserted(() -> get("/visits").then().statusCode(200).body(equalTo("2")));
    }

    @Test
    void aHostThatIsNotDeclaredIsNotThere() {
        assertThat(failure(() -> processes.spawn("app.shop:visits", "app:nowhere", 0)))
                .hasMessage("host not found: app:nowhere").returns(ErrorKind.NOT_FOUND, from -> from.kind());
    }
}
