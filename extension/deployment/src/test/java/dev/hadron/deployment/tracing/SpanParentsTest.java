package dev.hadron.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** What a process does is below the spawn or exec that has begun it, or below what has sent it a message. */
class SpanParentsTest {

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
            return message -> self.exec("app:leaf", "app:processes").subscribe().with(item -> work("after"));
        }

        @ProcessDefinition("app:uni")
        Uni<Void> uni(Self self) {
            return self.inbox().receive().chain(message -> self.exec("app:leaf", "app:processes"))
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
        Uni<Void> leaf(Self self) {
            work("inside");
            return Uni.createFrom().voidItem();
        }
    }

    @BeforeEach
    void forget() {
        exporter.reset();
    }

    /** Each is the parent of the next. */
    private void checkChain(String... names) {
        for (int i = 1; i < names.length; i++) {
            SpanData parent = Spans.named(exporter, names[i - 1]);
            SpanData child = Spans.named(exporter, names[i]);
            assertThat(child.getParentSpanContext()).as("the parent of " + names[i]).isEqualTo(parent.getSpanContext());
        }
    }

    private void checkRoot(String name) {
        assertThat(Spans.named(exporter, name).getParentSpanContext().isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "app:behavior", "app:uni", "app:blocking" })
    void aMessagesSenderIsTheParent(String definition) {
        Pid[] pid = new Pid[1];
        Spans.in(tracer, "first", () -> pid[0] = processes.spawn(definition, "app:processes"));
        Spans.in(tracer, "second", () -> processes.send(pid[0], "go"));
        checkChain("first", "spawn " + definition);
        checkChain("second", "exec app:leaf", "inside");
        checkChain("second", "after");
    }

    @Test
    void aSpawnIsTheParentOfTheChildsFirstSteps() {
        Spans.in(tracer, "request", () -> processes.spawn("app:leaf", "app:processes"));
        checkChain("request", "spawn app:leaf", "inside");
    }

    @Test
    void anExecOutsideOfTracesBeginsOne() {
        processes.exec("app:leaf", "app:processes").await().atMost(Spans.SOON);
        checkRoot("exec app:leaf");
        checkChain("exec app:leaf", "inside");
    }

    @Test
    void aSpawnOutsideOfTracesIsNone() {
        processes.spawn("app:leaf", "app:processes");
        checkRoot("inside");
        assertThat(exporter.getFinishedSpanItems()).extracting(SpanData::getName).containsExactly("inside");
    }
}
