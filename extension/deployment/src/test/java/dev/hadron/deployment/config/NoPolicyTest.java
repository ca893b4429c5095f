package dev.hadron.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import dev.hadron.kernel.Kernel;
import io.quarkus.test.QuarkusUnitTest;

/** R13.4: without policies everything is allowed, and one line in the log says so. */
@Tag("R13.4")
class NoPolicyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1")
            .setLogRecordPredicate(line -> line.getLoggerName().equals("dev.hadron"))
            .assertLogRecords(lines -> assertThat(lines).filteredOn(line -> line.getMessage().contains("policy"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.getMessage()).isEqualTo("Hadron has no policy, so every call is allowed"
                            + " that has no scope; declare policies in application.properties, for example"
                            + " quarkus.hadron.policy.\"all\".effect=allow, .actions=* and .resources=*")));

    @Inject
    Kernel kernel;
    @Inject
    Processes processes;

    @Test
    void theKernelsOwnFaceIsInjected() {
        assertThat(processes).isSameAs(kernel.processes());
    }
}
