package dev.hadron.lua.deployment.guides.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.lua.deployment.guides.ScriptsOf;
import io.quarkus.test.QuarkusUnitTest;

/** An application that is configured as {@code docs/guides-scripts-limits.md} says, and guests in it. */
class LimitsGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> ScriptsOf.folder(jar.addClass(Desk.class).addAsResource(
                    new StringAsset(ScriptsOf.properties("docs/guides-scripts-limits.md")), "application.properties"), "limits",
                    "app/guests"));

    @Inject
    Processes processes;

    @Test
    void guestsDoAmongThemselvesWhatTheyLikeAndNothingElse() {
        String secret = processes.spawn("app.guests:friend", "app:processes").toString();
        assertThat(exec("app.guests:guest", secret)).isEqualTo("permission denied: process.send on " + secret
                + "; permission denied: process.host on app:processes");
        assertThatThrownBy(() -> exec("app.guests:bell", secret, "ring"))
                .hasMessage("permission denied: process.send on " + secret);
        processes.terminate(secret);
    }

    @Test
    void whatABeansUniDoesLaterItDoesAsTheScript() {
        Pid secret = processes.spawn("app.guests:friend", "app:processes");
        assertThatThrownBy(() -> exec("app.guests:bell", secret.toString(), "later"))
                .hasMessage("permission denied: process.send on " + secret);
        processes.terminate(secret);
    }

    @Test
    void whatABeanDoesOnAThreadOfItsOwnItDoesAsTheApplication() {
        Pid secret = processes.spawn("app.guests:friend", "app:processes");
        Object ended = processes.<Boolean> exec("app.guests:bell", "app:guests", secret.toString(), "elsewhere").await()
                .atMost(Duration.ofSeconds(10));
        assertThat(ended).isEqualTo(true);
    }

    private String exec(String id, Object... arguments) {
        return processes.<String> exec(id, "app:guests", arguments).await().atMost(Duration.ofSeconds(10));
    }
}
