package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Message;
import dev.hadron.Pid;

/** Where nothing is traced, messages and processes are made of what they would be made of if there were no traces. */
class UntracedTest {

    private final BlockingQueue<Class<?>> seen = new LinkedBlockingQueue<>();
    private final TestDefinitions definitions = new TestDefinitions().behavior("t:reader", (self, arguments) -> {
        seen.add(runner(self.pid()));
        return message -> {
            seen.add(message.getClass());
            if (message.topic().equals("from outside")) {
                self.send(self.pid(), "on its own loop");
            }
        };
    });
    private TestNode node;

    @AfterEach
    void close() {
        node.close();
    }

    private static Class<?> runner(Pid pid) {
        return ((LocalPid) pid).process.runner().getClass();
    }

    private Class<?> seen() throws InterruptedException {
        return seen.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    private void start(Tracing tracing) {
        node = TestNode.of(1, definitions, builder -> builder.tracing(tracing).host(HostOptions.of(TestNode.HOST)));
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void messagesAreThePlainOnes(boolean on) throws InterruptedException {
        start(on ? new TestTracing() : null);
        Pid pid = node.spawn("t:reader");
        node.processes.send(pid, "from outside");
        seen();

        assertThat(seen()).isSameAs(RemoteEnvelope.class);
        assertThat(seen()).isSameAs(Envelope.class);
    }

    @Test
    void aProcessStartsPlainly() throws InterruptedException {
        start(null);
        node.spawn("t:reader");

        assertThat(seen()).isSameAs(Starting.class);
    }

    @Test
    void aMessageInATraceIsAnother() throws InterruptedException {
        TestTracing tracing = new TestTracing();
        start(tracing);
        Pid pid = node.spawn("t:reader");
        tracing.in("a", () -> node.processes.send(pid, "from outside"));

        assertThat(seen()).isSameAs(TracedStarting.class);
        assertThat(seen()).isSameAs(TracedEnvelope.class);
        assertThat(seen()).isSameAs(TracedEnvelope.class);
    }

    @Test
    void aBehaviorAndATimerAreAsTheyWereGiven() {
        start(null);
        CompletableFuture<Message> message = new CompletableFuture<>();
        definitions.behavior("t:timed", (self, arguments) -> {
            self.sendAfter(java.time.Duration.ofMillis(1), "later");
            return message::complete;
        });
        node.spawn("t:timed");

        assertThat(TestNode.get(message)).isExactlyInstanceOf(Envelope.class);
    }
}
