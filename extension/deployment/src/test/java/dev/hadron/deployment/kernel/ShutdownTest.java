package dev.hadron.deployment.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** R15.6, for the whole application. */
@Tag("R15.6")
class ShutdownTest {

    private static final LogLines LOG = new LogLines();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LogLines.class, Workers.class, Latecomer.class))
            .overrideConfigKey("quarkus.hadron.shutdown-timeout", "100ms")
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1")
            .setBeforeAllCustomizer(LOG::start).setAfterUndeployListener(
                    () -> assertThat(LOG.lines()).contains("a spawn during the shutdown: UNAVAILABLE",
                            "Hadron has stopped; processes that ended by themselves: 0, when asked: 3, by force: 2;"
                                    + " messages left unread: 0"));

    @Inject
    Processes processes;

    static class Workers {
        @ProcessDefinition("app:polite")
        Behavior polite(Self self) {
            return message -> {
            };
        }

        @ProcessDefinition("app:stubborn")
        Uni<Void> stubborn(Self self) {
            return Uni.createFrom().nothing();
        }
    }

    static class Latecomer {
        void stop(@Observes ShutdownEvent event, Processes processes) {
            try {
                processes.spawn("app:polite", "app:processes");
            } catch (ProcessException failure) {
                Logger.getLogger("dev.hadron.test").info("a spawn during the shutdown: " + failure.kind());
            }
        }
    }

    @Test
    void asksFirstAndForcesThen() {
        for (int i = 0; i < 3; i++) {
            processes.spawn("app:polite", "app:processes");
        }
        processes.spawn("app:stubborn", "app:processes");
        processes.spawn("app:stubborn", "app:processes");
    }
}
