package dev.hadron.deployment.reload;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.time.Duration;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** A reload leaves no process, no timer and no class loader of the application behind. */
class LiveReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(jar -> jar.addClasses(Reloaded.class).addAsResource(new StringAsset("""
                    quarkus.hadron.shutdown-timeout=100ms
                    quarkus.hadron.host."app\\:processes".event-loops=2
                    """), "application.properties"));

    private String version = "version 0";

    /**
     * Quarkus itself keeps the class loader of its first life, and that of the last life until the next one begins; it does so
     * without Hadron, too. So the second life's can be told to be gone in the fourth.
     */
    @Test
    void leavesNothingBehind() {
        live();
        for (int life = 1; life <= 3; life++) {
            reload("version " + life);
            live();
            eventually(() -> get("/left/processes").then().statusCode(200).body(is("0")));
        }
        eventually(() -> get("/left/loaders").then().statusCode(200).body(containsString("restart no:2@"))
                .body(not(containsString("restart no:1@"))));
    }

    private void live() {
        get("/start").then().statusCode(200).body(is(version));
        get("/processes").then().statusCode(200).body(is("20"));
    }

    private void reload(String next) {
        String before = version;
        APPLICATION.modifySourceFile(Reloaded.class, source -> source.replace(before, next));
        version = next;
    }

    private static void eventually(Runnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
    }
}
