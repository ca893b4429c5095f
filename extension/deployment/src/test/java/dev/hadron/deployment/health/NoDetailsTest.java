package dev.hadron.deployment.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.kernel.Kernel;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;

/** A probe that strangers may ask for tells them no more than that it is down; the log tells why. */
class NoDetailsTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.hadron.health.details", "false")
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1")
            .setLogRecordPredicate(line -> line.getLoggerName().equals("dev.hadron.health"))
            .assertLogRecords(lines -> assertThat(lines).singleElement().satisfies(
                    line -> assertThat(line.getMessage().formatted(line.getParameters()))
                            .isEqualTo("Hadron hosts are down: app:processes: draining")));

    @Inject
    Kernel kernel;

    @Test
    void aCheckThatIsDownGivesNoReason() {
        kernel.drain();
        RestAssured.get("/q/health/ready").then().statusCode(503).body("status", is("DOWN"))
                .body("checks.find { it.name == 'Hadron hosts' }", not(hasKey("data")));
    }
}
