package dev.hadron.deployment.config;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.kernel.Inspector;
import io.quarkus.test.QuarkusUnitTest;

/** Runs with QUARKUS_HADRON_HOST__APP_PROCESSES__MAX_PROCESSES=7 in its environment (R15.4). */
@Tag("environment")
@Tag("R15.4")
class EnvironmentVariableTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addAsResource(new StringAsset("""
                    quarkus.hadron.host."app\\:processes".mailbox-capacity=5
                    """), "application.properties"));

    @Inject
    Inspector inspector;

    @Test
    void overridesTheDeclaredHost() {
        assertThat(inspector.hosts()).singleElement().satisfies(host -> {
            assertThat(host.options().id()).isEqualTo("app:processes");
            assertThat(host.options().maxProcesses()).isEqualTo(7);
            assertThat(host.options().mailboxCapacity()).isEqualTo(5);
        });
    }
}
