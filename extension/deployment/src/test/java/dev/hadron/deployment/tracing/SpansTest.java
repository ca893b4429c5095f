package dev.hadron.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** An exec is a span, and so is a spawn in a trace; both say what it was of, where, and how it failed. */
class SpansTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(Bodies.class);

    @Inject
    Processes processes;
    @Inject
    Tracer tracer;
    @Inject
    InMemorySpanExporter exporter;

    static class Bodies {

        @ProcessDefinition("app:leaf")
        Uni<String> leaf(Self self) {
            return Uni.createFrom().item(self.pid().toString());
        }

        @ProcessDefinition("app:failing")
        Uni<Void> failing(Self self) {
            throw new ProcessException(ErrorKind.CONFLICT, "two of them");
        }

        @ProcessDefinition("app:deaf")
        Uni<Void> deaf(Self self) {
            return Uni.createFrom().nothing();
        }
    }

    @BeforeEach
    void forget() {
        exporter.reset();
    }

    private static String attribute(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    private static void check(SpanData span, String definition, String pid) {
        assertThat(span.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(span.getStatus()).isEqualTo(StatusData.unset());
        assertThat(attribute(span, "hadron.definition")).isEqualTo(definition);
        assertThat(attribute(span, "hadron.host")).isEqualTo("app:processes");
        assertThat(attribute(span, "hadron.pid")).isEqualTo(pid);
    }

    private static void failing(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(ProcessException.class);
    }

    @Test
    void anExecIsOne() {
        String pid = processes.<String> exec("app:leaf", "app:processes").await().atMost(Spans.SOON);
        check(Spans.named(exporter, "exec app:leaf"), "app:leaf", pid);
    }

    @Test
    void aSpawnIsOne() {
        Pid[] pid = new Pid[1];
        Spans.in(tracer, "request", () -> pid[0] = processes.spawn("app:deaf", "app:processes"));
        check(Spans.named(exporter, "spawn app:deaf"), "app:deaf", pid[0].toString());
    }

    @Test
    void anExecThatFailsSaysHow() {
        failing(() -> processes.exec("app:failing", "app:processes").await().atMost(Spans.SOON));
        SpanData failed = Spans.named(exporter, "exec app:failing");
        assertThat(failed.getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, "CONFLICT: two of them"));
        assertThat(attribute(failed, "error.type")).isEqualTo("CONFLICT");
    }

    @Test
    void anExecThatTakesTooLongSaysSo() {
        failing(() -> processes.exec(Duration.ofMillis(5), "app:deaf", "app:processes").await().atMost(Spans.SOON));
        assertThat(Spans.named(exporter, "exec app:deaf").getStatus())
                .isEqualTo(StatusData.create(StatusCode.ERROR, "TIMEOUT: app:deaf did not end within 5 ms"));
    }

    @Test
    void aSpawnThatFailsSaysHow() {
        Spans.in(tracer, "request", () -> failing(() -> processes.spawn("app:leaf", "app:unknown")));
        assertThat(Spans.named(exporter, "spawn app:leaf").getStatus())
                .isEqualTo(StatusData.create(StatusCode.ERROR, "NOT_FOUND: host not found: app:unknown"));
    }
}
