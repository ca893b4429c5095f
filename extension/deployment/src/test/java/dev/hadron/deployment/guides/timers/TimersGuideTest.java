package dev.hadron.deployment.guides.timers;

import static dev.hadron.deployment.guides.Guide.endOf;
import static dev.hadron.deployment.guides.Guide.soon;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-timers.md}. */
class TimersGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Sensors.class);

    @Inject
    Processes processes;

    @Test
    void aTimerThatRepeatsIsCanceled() {
        assertThat(soon(processes.<Object> exec("app.sensors:poller", "app:processes", 3))).isEqualTo("polled 3 times");
    }

    @Test
    void eachMessagePutsTheEndOff() {
        Pid idle = processes.spawn("app.sensors:idle", "app:processes");
        var end = endOf(processes, idle);
        for (int i = 0; i < 5; i++) {
            processes.send(idle, "moved");
        }
        assertThat(soon(end).result()).isEqualTo(new ExitResult.Value("idle for too long"));
    }
}
