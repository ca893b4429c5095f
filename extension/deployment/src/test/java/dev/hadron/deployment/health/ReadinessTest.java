package dev.hadron.deployment.health;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.Kernel;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

class ReadinessTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Deaf.class))
            .overrideConfigKey("quarkus.hadron.health.mailbox-share", "0.5")
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".mailbox-capacity", "4");

    @Inject
    Processes processes;
    @Inject
    Kernel kernel;

    static class Deaf {
        @ProcessDefinition("app:deaf")
        Uni<Void> deaf(Self self) {
            return Uni.createFrom().nothing();
        }
    }

    @Test
    void fullMailboxesAndDrainingAreDown() {
        Pid deaf = processes.spawn("app:deaf", "app:processes");
        processes.send(deaf, "one");
        processes.send(deaf, "two");
        get("/q/health/ready").then().statusCode(200).body("status", is("UP")).body(containsString("Hadron hosts"));

        processes.send(deaf, "three");
        get("/q/health/ready").then().statusCode(503).body("status", is("DOWN"))
                .body(containsString("\"app:deaf on app:processes\": \"3 messages wait for 1 processes\""));

        processes.send(processes.spawn("app:deaf", "app:processes"), "one");
        get("/q/health/ready").then().statusCode(200);

        kernel.drain();
        get("/q/health/ready").then().statusCode(503).body(containsString("\"app:processes\": \"draining\""));
    }
}
