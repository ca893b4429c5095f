package dev.hadron.deployment.guides.readme;

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

/** The code of the README. */
class ReadmeTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Counters.class);

    @Inject
    Processes processes;

    @Test
    void theCounterCountsAndCrashesOnWhatItDoesNotKnow() {
        Pid counter = processes.spawn("app.workers:counter", "app:processes", 0);
        processes.send(counter, "inc");
        processes.send(counter, "inc");
        assertThat(soon(processes.ask(counter, "get", Guide.SOON))).isEqualTo(2);
        var end = Guide.endOf(processes, counter);
        processes.send(counter, "dec");
        assertThat(soon(end).result()).isInstanceOfSatisfying(ExitResult.Failure.class,
                failure -> assertThat(failure.error()).hasMessage("unknown topic dec"));
    }
}
