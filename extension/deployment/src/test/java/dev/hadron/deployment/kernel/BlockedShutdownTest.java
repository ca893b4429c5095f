package dev.hadron.deployment.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.test.QuarkusUnitTest;

class BlockedShutdownTest {

    private static final LogLines LOG = new LogLines();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(LogLines.class, Blocker.class))
            .overrideConfigKey("quarkus.shutdown.timeout", "100ms")
            .overrideConfigKey("quarkus.http.host-enabled", "false")
            .overrideConfigKey("quarkus.hadron.shutdown-timeout", "100ms")
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1")
            .setBeforeAllCustomizer(LOG::start)
            .setAfterUndeployListener(() -> assertThat(LOG.lines()).anySatisfy(line -> assertThat(line)
                    .startsWith("Hadron left processes behind, whose event loops did not answer within 2.1 s: vert.x-event")
                    .endsWith("runs {app:processes|0x00001}")));

    @Inject
    Processes processes;

    static class Blocker {
        static final CountDownLatch BEGUN = new CountDownLatch(1);

        @ProcessDefinition("app:blocker")
        Behavior blocker(Self self) {
            return message -> {
                BEGUN.countDown();
                new CountDownLatch(1).await();
            };
        }
    }

    @Test
    void isBoundedAndNamesTheCulprit() throws InterruptedException {
        Pid blocker = processes.spawn("app:blocker", "app:processes");
        processes.send(blocker, "block");
        Blocker.BEGUN.await();
    }
}
