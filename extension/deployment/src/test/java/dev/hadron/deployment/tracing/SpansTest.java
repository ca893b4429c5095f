package dev.hadron.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** A spawn and an exec are spans, in the trace of their caller, and what a process does is below the one that has begun it. */
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

        @Inject
        Tracer tracer;

        private void work(String name) {
            tracer.spanBuilder(name).startSpan().end();
        }

        @ProcessDefinition("app:behavior")
        Behavior behavior(Self self) {
            return message -> self.<String> exec("app:leaf", "app:processes").subscribe().with(item -> {
                work("after");
                self.end(null);
            });
        }

        @ProcessDefinition("app:uni")
        Uni<Void> uni(Self self) {
            return self.inbox().receive().chain(message -> self.<String> exec("app:leaf", "app:processes"))
                    .invoke(() -> work("after")).replaceWithVoid();
        }

        @Blocking
        @ProcessDefinition("app:blocking")
        void blocking(Self self) {
            self.inbox().receive().await().indefinitely();
            self.exec("app:leaf", "app:processes").await().indefinitely();
            work("after");
        }

        @ProcessDefinition("app:leaf")
        Uni<String> leaf(Self self) {
            work("inside");
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

    private SpanData span(String name) {
        return Spans.named(exporter, name);
    }

    private void in(String name, Runnable work) {
        Span span = tracer.spanBuilder(name).startSpan();
        try (Scope scope = span.makeCurrent()) {
            work.run();
        } finally {
            span.end();
        }
    }

    private void checkChain(String... names) {
        for (int i = 1; i < names.length; i++) {
            assertThat(span(names[i]).getParentSpanId()).as("the parent of " + names[i])
                    .isEqualTo(span(names[i - 1]).getSpanId());
            assertThat(span(names[i]).getTraceId()).isEqualTo(span(names[0]).getTraceId());
        }
    }

    private static String attribute(SpanData span, String key) {
        return span.getAttributes().get(AttributeKey.stringKey(key));
    }

    @Test
    void anExecIsOne() {
        String pid = processes.<String> exec("app:leaf", "app:processes").await().atMost(Spans.SOON);
        SpanData exec = span("exec app:leaf");
        assertThat(exec.getKind()).isEqualTo(SpanKind.INTERNAL);
        assertThat(exec.getStatus()).isEqualTo(StatusData.unset());
        assertThat(exec.getParentSpanContext().isValid()).isFalse();
        assertThat(attribute(exec, "hadron.definition")).isEqualTo("app:leaf");
        assertThat(attribute(exec, "hadron.host")).isEqualTo("app:processes");
        assertThat(attribute(exec, "hadron.pid")).isEqualTo(pid);
        checkChain("exec app:leaf", "inside");
    }

    @Test
    void anExecThatFailsSaysHow() {
        assertThatThrownBy(() -> processes.exec("app:failing", "app:processes").await().atMost(Spans.SOON))
                .isInstanceOf(ProcessException.class);
        SpanData failing = span("exec app:failing");
        assertThat(failing.getStatus()).isEqualTo(StatusData.create(StatusCode.ERROR, "CONFLICT: two of them"));
        assertThat(attribute(failing, "error.type")).isEqualTo("CONFLICT");

        assertThatThrownBy(() -> processes.exec(Duration.ofMillis(5), "app:deaf", "app:processes").await().atMost(Spans.SOON))
                .isInstanceOf(ProcessException.class);
        assertThat(span("exec app:deaf").getStatus().getDescription()).startsWith("TIMEOUT: app:deaf did not end within 5 ms");
    }

    @ParameterizedTest
    @ValueSource(strings = { "app:behavior", "app:uni", "app:blocking" })
    void areBelowEachOther(String definition) {
        Pid[] pid = new Pid[1];
        in("first", () -> pid[0] = processes.spawn(definition, "app:processes"));
        in("second", () -> processes.send(pid[0], "go"));
        checkChain("second", "exec app:leaf", "inside");
        checkChain("second", "after");
        checkChain("first", "spawn " + definition);
        assertThat(attribute(span("spawn " + definition), "hadron.pid")).isEqualTo(pid[0].toString());
    }

    @Test
    void aProcessBeginsBelowItsSpawn() {
        in("request", () -> processes.spawn("app:leaf", "app:processes"));
        checkChain("request", "spawn app:leaf", "inside");
    }

    @Test
    void aSpawnThatFailsSaysHow() {
        in("request", () -> assertThatThrownBy(() -> processes.spawn("app:leaf", "app:unknown"))
                .isInstanceOf(ProcessException.class));
        assertThat(span("spawn app:leaf").getStatus())
                .isEqualTo(StatusData.create(StatusCode.ERROR, "NOT_FOUND: host not found: app:unknown"));
    }

    @Test
    void aSpawnOutsideOfTracesIsNone() {
        processes.spawn("app:leaf", "app:processes");
        assertThat(span("inside").getParentSpanContext().isValid()).isFalse();
        assertThat(exporter.getFinishedSpanItems()).extracting(SpanData::getName).isEqualTo(List.of("inside"));
    }
}
