package dev.hadron.deployment.guides.hosts;

import static dev.hadron.deployment.guides.Guide.failure;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.Processes;
import dev.hadron.deployment.guides.Guide;
import dev.hadron.kernel.HostInfo;
import dev.hadron.kernel.Inspector;
import dev.hadron.kernel.OverflowPolicy;
import io.quarkus.test.QuarkusUnitTest;

/** The code of {@code docs/guides-hosts.md}. */
class HostsGuideTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Guide.application(Jobs.class)
            .overrideConfigKey("quarkus.hadron.host.\"app:jobs\".max-processes", "2")
            .overrideConfigKey("quarkus.hadron.host.\"app:jobs\".event-loops", "1000");

    @Inject
    Processes processes;
    @Inject
    Inspector inspector;
    @Inject
    Jobs jobs;

    @Test
    void aFullHostRefuses() {
        assertThat(jobs.tryStart()).isTrue();
        assertThat(jobs.tryStart()).isTrue();
        assertThat(jobs.tryStart()).isFalse();
        assertThat(failure(() -> processes.spawn("app.jobs:job", "app:jobs")))
                .hasMessage("host is full: app:jobs holds 2 processes at most");
    }

    @Test
    void eachHostHasItsOwnLimits() {
        HostInfo host = inspector.hosts().stream().filter(info -> info.options().id().equals("app:processes")).findFirst()
                .orElseThrow();
        assertThat(host.options().maxProcesses()).isEqualTo(1_000_000);
        assertThat(host.options().mailboxCapacity()).isEqualTo(65_536);
        assertThat(host.options().overflow()).isEqualTo(OverflowPolicy.REJECT);
    }
}
