package dev.hadron.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;

/** What an application without an extension gets in its place; the tests of this module have all of them. */
class ObservabilityProcessorTest {

    private static final HadronBuildTimeConfig DEFAULTS = new HadronBuildTimeConfig() {
        @Override
        public Health health() {
            return () -> true;
        }

        @Override
        public Metrics metrics() {
            return () -> true;
        }

        @Override
        public Tracing tracing() {
            return () -> true;
        }
    };

    @Test
    void withoutOpenTelemetryThereAreNoTraces() {
        assertThat(beans()).containsExactly("dev.hadron.runtime.tracing.NoTracing");
        assertThat(beans(Capability.OPENTELEMETRY_TRACER))
                .containsExactly("dev.hadron.runtime.tracing.OpenTelemetryTracing");
    }

    private static Iterable<String> beans(String... capabilities) {
        return new ObservabilityProcessor().addTracing(DEFAULTS, new Capabilities(Set.of(capabilities))).getBeanClasses();
    }
}
