package dev.hadron.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.runtime.tracing.KernelTracing;
import io.quarkus.test.QuarkusUnitTest;

class DisabledSdkTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest().withEmptyApplication()
            .overrideConfigKey("quarkus.otel.sdk.disabled", "true");

    @Inject
    KernelTracing tracing;

    @Test
    void thereAreNoTraces() {
        assertThat(tracing.tracing()).isNull();
    }
}
