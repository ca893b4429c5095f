package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** Who handles a message is in the trace of whoever sent it, and nobody after. */
class TracedMessagesTest {

    private final TestTracing tracing = new TestTracing();
    private volatile int nextLoop;
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:behavior", (self, arguments) -> new Noting(self))
            .uni("t:uni", (self, arguments) -> self.inbox().receive().invoke(message -> handle(self, message)).repeat()
                    .indefinitely().collect().last())
            .blocking("t:blocking", (self, arguments) -> {
                while (true) {
                    handle(self, self.inbox().receive().await().indefinitely());
                }
            });
    private final TestNode node = TestNode.of(2, definitions,
            builder -> builder.tracing(tracing).host(HostOptions.of(TestNode.HOST))
                    .placement((parent, loops, load) -> nextLoop));

    @AfterEach
    void close() {
        assertThat(tracing.leftOn(node)).isEmpty();
        node.close();
    }

    private final class Noting implements Behavior {

        private final Self self;

        Noting(Self self) {
            this.self = self;
        }

        @Override
        public void onMessage(Message message) {
            handle(self, message);
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            seen.add(tracing.here());
        }
    }

    /** Notes the trace, and does as the message says: passes it on, by a timer, or fails. */
    private void handle(Self self, Message message) {
        seen.add(tracing.here());
        switch (message.topic()) {
            case "pass" -> self.send((Pid) message.payload(), "note");
            case "later" -> self.sendAfter(Duration.ofMillis(1), "note");
            default -> {
            }
        }
    }

    private Object seen() throws InterruptedException {
        return seen.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni", "t:blocking" })
    void eachMessageHasItsSendersTrace(String definition) throws InterruptedException {
        Pid pid = node.spawn(definition);
        tracing.in("a", () -> node.processes.send(pid, "note"));
        node.processes.send(pid, "note");
        tracing.in("b", () -> node.processes.send(pid.toString(), "note"));

        assertThat(seen()).isEqualTo("a");
        assertThat(seen()).isEqualTo("none");
        assertThat(seen()).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({ "0,t:behavior", "1,t:behavior", "0,t:uni", "1,t:uni", "0,t:blocking", "1,t:blocking" })
    void whatIsSentOnIsInTheSameTrace(int otherLoop, String definition) throws InterruptedException {
        Pid first = node.spawn(definition);
        nextLoop = otherLoop;
        Pid second = node.spawn("t:behavior");
        for (int i = 0; i < 100; i++) {
            String trace = "trace " + i;
            tracing.in(trace, () -> node.processes.send(first, "pass", second));
            assertThat(seen()).isEqualTo(trace);
            assertThat(seen()).isEqualTo(trace);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni", "t:blocking" })
    void aTimerGoesOnInTheTraceInWhichItWasSet(String definition) throws InterruptedException {
        Pid pid = node.spawn(definition);
        tracing.in("a", () -> node.processes.send(pid, "later"));

        assertThat(seen()).isEqualTo("a");
        assertThat(seen()).isEqualTo("a");
    }

    @Test
    void anEventIsInNone() throws InterruptedException {
        Pid pid = node.spawn("t:behavior");
        tracing.in("a", () -> node.processes.send(pid, "note"));
        tracing.in("a", () -> node.processes.cancel(pid));

        assertThat(seen()).isEqualTo("a");
        assertThat(seen()).isEqualTo("none");
    }

    @Test
    void workForTheExecutorIsInTheTraceOfWhoeverHandsItOver() throws InterruptedException {
        Self self = Reader.of(node).self();
        tracing.in("a", () -> self.executor().execute(() -> seen.add(tracing.here())));
        self.executor().execute(() -> seen.add(tracing.here()));

        assertThat(seen()).isEqualTo("a");
        assertThat(seen()).isEqualTo("none");
    }
}
