package dev.hadron.service.access;

import static dev.hadron.service.Api.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

/** What the guide shows of {@code curl} is what the service with its users answers. */
@QuarkusTest
@TestProfile(Closed.class)
class ClosedSessionTest {

    private static final Pattern STEP = Pattern.compile("^\\$ curl -s (?:-u '([^:]+):([^']+)' )?localhost:8080(\\S+)\n(.*)$",
            Pattern.MULTILINE);

    @Test
    void answersWhatThePageShows() throws IOException {
        List<MatchResult> steps = STEP.matcher(Guide.page()).results().toList();
        assertThat(steps).hasSize(Guide.page().split("\\$ curl", -1).length - 1).hasSizeGreaterThan(2);
        for (MatchResult step : steps) {
            RequestSpecification request = step.group(1) == null ? request()
                    : request().auth().preemptive().basic(step.group(1), step.group(2));
            await().untilAsserted(() -> assertThat(request.get(step.group(3)).asString()).isEqualTo(step.group(4)));
        }
    }
}
