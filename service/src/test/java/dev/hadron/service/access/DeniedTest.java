package dev.hadron.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.service.Api;
import dev.hadron.service.access.Ask.Answer;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** Who is signed in and not permitted is told the same, whether what he asks for exists or not. */
@QuarkusTest
@TestProfile(Closed.class)
@Tag("R13.5")
class DeniedTest {

    /** As long as any that there is, and none that there is. */
    private static final String NO_PID = "{app:processes|0xfffff}";

    private String pid;

    @BeforeEach
    void spawn() {
        pid = Closed.spawn("app.samples:deaf");
        Closed.as("ann").body("{\"pid\":\"" + pid + "\"}").put("/names/held").then().statusCode(204);
    }

    @AfterEach
    void terminate() {
        Closed.terminate(pid);
    }

    private static void assertSame(Stream<Ask> asks, String user, String existing, String missing) {
        asks.forEach(ask -> {
            Answer answer = ask.send(Closed.as(user), existing);
            assertThat(answer).as("%s of %s", ask.on(existing), user).isEqualTo(ask.send(Closed.as(user), missing));
            assertThat(answer.status()).as("%s of %s", ask.on(existing), user).isEqualTo(403);
            assertThat(answer.headers()).as(ask.toString()).anyMatch(("Content-Type=" + Api.PROBLEM)::equalsIgnoreCase);
            if (!ask.method().equals("HEAD")) {
                assertThat(answer.body()).contains("\"kind\":\"PERMISSION_DENIED\"", "\"detail\":\"permission denied: ");
            }
        });
    }

    @Test
    void whoHasNoRole() {
        assertSame(Ask.onProcess(), "nil", pid, NO_PID);
        assertSame(Ask.onProcess(), "nil", "held", "gone");
        assertSame(Ask.onName(), "nil", "held", "gone");
        assertSame(Ask.onPid(), "nil", pid, NO_PID);
        assertSame(Ask.onDefinition(), "nil", "app.samples:deaf", "app.samples:dumb");
        assertSame(Ask.onHost(), "nil", "app:processes", "app:processor");
        assertSame(Stream.of(new Ask("GET", "/<>", "")), "nil", "hosts", "hosst");
    }

    @Test
    void whoMayReadAndDoNothingElse() {
        assertSame(Ask.onProcess().filter(DeniedTest::does), "rob", pid, NO_PID);
        assertSame(Ask.onProcess().filter(DeniedTest::does), "rob", "held", "gone");
        assertSame(Ask.onName().filter(DeniedTest::does), "rob", "held", "gone");
        assertSame(Ask.onDefinition().filter(DeniedTest::does), "rob", "app.samples:deaf", "app.samples:dumb");
        assertSame(Ask.onHost().filter(DeniedTest::does), "rob", "app:processes", "app:processor");
    }

    @Test
    void whoMayReadIsNotToldOfEventsByNameOrByPid() {
        Ask events = new Ask("GET", "/processes/<>/events", "");
        assertSame(Stream.of(events), "rob", "held", "gone");
        assertSame(Stream.of(events), "rob", pid, NO_PID);
        assertThat(events.send(Closed.as("rob"), "held").body()).contains("permission denied: process.monitor on <>");
    }

    /** Whether it does something, and does not only look. */
    private static boolean does(Ask ask) {
        return !ask.method().equals("GET") && !ask.method().equals("HEAD");
    }
}
