package dev.hadron.deployment.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** A class that the build leaves out on purpose defines nothing, so another one may have its ids. */
class ExcludedBeanTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(InProduction.class, InTests.class))
            .overrideConfigKey("quarkus.hadron.host.\"app:processes\".event-loops", "1");

    @Inject
    Processes processes;

    @IfBuildProfile("prod")
    static class InProduction {
        @ProcessDefinition("app:greeter")
        Uni<String> greet(Self self) {
            return Uni.createFrom().item("in production");
        }

        @ProcessDefinition("app:elsewhere")
        Uni<String> elsewhere(Self self) {
            return Uni.createFrom().nullItem();
        }
    }

    @IfBuildProfile("test")
    static class InTests {
        @ProcessDefinition("app:greeter")
        Uni<String> greet(Self self) {
            return Uni.createFrom().item("in tests");
        }
    }

    @Test
    void doesNotCount() {
        assertThat(processes.<String> exec("app:greeter", "app:processes").await().atMost(Duration.ofSeconds(5)))
                .isEqualTo("in tests");
        assertThatThrownBy(() -> processes.spawn("app:elsewhere", "app:processes")).hasMessageContaining("not found");
    }
}
