package dev.hadron.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.runtime.tracing.KernelTracing;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** An application may have OpenTelemetry, and no traces through its processes. */
class NoTracingTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(Bodies.class)
            .overrideConfigKey("quarkus.hadron.tracing.enabled", "false");

    @Inject
    Processes processes;
    @Inject
    Tracer tracer;
    @Inject
    InMemorySpanExporter exporter;
    @Inject
    KernelTracing tracing;

    static class Bodies {
        @ProcessDefinition("app:here")
        Uni<String> here(Self self) {
            return Uni.createFrom().item(Spans.here());
        }
    }

    @Test
    void theKernelHasNone() {
        assertThat(tracing.tracing()).isNull();
        Spans.in(tracer, "request", () -> assertThat(processes.<String> exec("app:here", "app:processes").await()
                .atMost(Spans.SOON)).isEqualTo("none"));
        Spans.named(exporter, "request");
        assertThat(exporter.getFinishedSpanItems()).extracting(SpanData::getName).containsExactly("request");
    }
}
