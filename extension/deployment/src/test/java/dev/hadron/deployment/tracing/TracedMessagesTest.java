package dev.hadron.deployment.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessDefinition;
import dev.hadron.Processes;
import dev.hadron.Self;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Whoever handles a message is in the trace of its sender, on whatever loop, and leaves nothing of it behind. */
class TracedMessagesTest {

    private static final int MANY = 64;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = Spans.application(Bodies.class);

    @Inject
    Processes processes;
    @Inject
    Tracer tracer;

    static class Bodies {

        static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

        @ProcessDefinition("app:behavior")
        Behavior behavior(Self self) {
            return message -> handle(self, message);
        }

        @ProcessDefinition("app:uni")
        Uni<Void> uni(Self self) {
            return self.inbox().receive().invoke(message -> handle(self, message)).repeat().indefinitely().collect().last()
                    .replaceWithVoid();
        }

        @Blocking
        @ProcessDefinition("app:blocking")
        void blocking(Self self) {
            while (true) {
                handle(self, self.inbox().receive().await().indefinitely());
            }
        }

        private static void handle(Self self, Message message) {
            SEEN.add(Spans.here());
            switch (message.topic()) {
                case "pass" -> self.send((Pid) message.payload(), "note");
                case "later" -> self.sendAfter(Duration.ofMillis(1), "note");
                case "vertx" -> Vertx.currentContext().owner().setTimer(1, fired -> SEEN.add(Spans.here()));
                case "span" -> {
                    try (Scope scope = Span.getInvalid().makeCurrent()) {
                        SEEN.add(Spans.here());
                    }
                    SEEN.add(Spans.here());
                }
                default -> {
                }
            }
        }
    }

    private static String seen() throws InterruptedException {
        return Bodies.SEEN.poll(Spans.SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app:behavior", "app:uni", "app:blocking" })
    void eachMessageHasItsSendersTrace(String definition) throws InterruptedException {
        Pid[] pid = new Pid[1];
        Spans.in(tracer, "request", () -> pid[0] = processes.spawn(definition, "app:processes"));
        for (int i = 0; i < 3; i++) {
            String span = Spans.in(tracer, "request", () -> processes.send(pid[0], "note"));
            assertThat(seen()).isEqualTo(span);
            processes.send(pid[0], "note");
            assertThat(seen()).isEqualTo("none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "pass", "later", "vertx" })
    void whatAMessageBringsAboutIsInTheSameTrace(String topic) throws InterruptedException {
        List<Pid> targets = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            targets.add(processes.spawn("app:behavior", "app:processes"));
        }
        for (String definition : List.of("app:behavior", "app:uni", "app:blocking")) {
            Pid first = processes.spawn(definition, "app:processes");
            for (Pid target : targets) {
                String span = Spans.in(tracer, "request", () -> processes.send(first, topic, target));
                assertThat(List.of(seen(), seen())).as(definition).containsExactly(span, span);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "app:behavior", "app:uni", "app:blocking" })
    void aSpanOfTheBodysOwnEndsInTheTraceAgain(String definition) throws InterruptedException {
        Pid pid = processes.spawn(definition, "app:processes");
        String span = Spans.in(tracer, "request", () -> processes.send(pid, "span"));
        assertThat(List.of(seen(), seen(), seen())).containsExactly(span, "none", span);
    }

    @Test
    void nothingIsLeftOnTheLoop() throws InterruptedException {
        List<Pid> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            all.add(processes.spawn(i % 2 == 0 ? "app:behavior" : "app:uni", "app:processes"));
        }
        String span = Spans.in(tracer, "request", () -> all.forEach(pid -> processes.send(pid, "note")));
        all.forEach(pid -> processes.send(pid, "note"));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 2 * MANY; i++) {
            seen.add(seen());
        }
        assertThat(seen).containsOnly(span, "none");
        assertThat(seen.stream().filter(span::equals)).hasSize(MANY);
        assertThat(Spans.here()).isEqualTo("none");
    }
}
