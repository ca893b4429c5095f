package dev.hadron.deployment.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;

class LivenessTest {

    /** A probe that lands on the blocked event loop gets no answer, so clients give up soon and try again. */
    private static final RestAssuredConfig IMPATIENT = RestAssuredConfig.config().httpClient(HttpClientConfig
            .httpClientConfig().setParam("http.socket.timeout", 2000).setParam("http.connection.timeout", 2000));

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClasses(Blocker.class))
            .overrideConfigKey("quarkus.vertx.event-loops-pool-size", "3")
            .overrideConfigKey("quarkus.hadron.health.liveness-timeout", "300ms")
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "3");

    @Inject
    Processes processes;

    static class Blocker {
        static final CountDownLatch RELEASE = new CountDownLatch(1);

        @ProcessDefinition("app:blocker")
        Behavior blocker(Self self) {
            return message -> RELEASE.await();
        }
    }

    @AfterEach
    void release() {
        Blocker.RELEASE.countDown();
    }

    @Test
    void aBlockedLoopIsDownAndNamesThreadAndProcess() {
        awaitLiveness(200, is("UP"), containsString("Hadron event loops"));

        Pid blocker = processes.spawn("app:blocker", "app:processes");
        processes.send(blocker, "block");
        awaitLiveness(503, is("DOWN"), containsString("does not answer; blocked by " + blocker));
        awaitLiveness(503, is("DOWN"), containsString("vert.x-eventloop-thread-"));

        Blocker.RELEASE.countDown();
        awaitLiveness(200, is("UP"), containsString("Hadron event loops"));
    }

    private static void awaitLiveness(int code, Matcher<String> status, Matcher<String> body) {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> given().config(IMPATIENT)
                .header("Connection", "close").get("/q/health/live").then().statusCode(code).body("status", status)
                .body(body));
    }
}
