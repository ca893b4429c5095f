package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

class AskRefusedTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:echo", (self, arguments) -> message -> self.send(message.from(), "reply", message.payload()))
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(2, definitions,
            builder -> builder.host(HostOptions.of(TestNode.HOST).withMailbox(1, OverflowPolicy.REJECT)));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R2.1")
    @Tag("R2.2")
    @Tag("R2.5")
    void failsAsSendDoes() {
        Pid gone = node.spawn("t:deaf");
        node.processes.terminate(gone);
        assertThat(failure(ErrorKind.NOT_FOUND, () -> ask(gone)).message()).isEqualTo("process not found: " + gone);
        assertThat(failure(ErrorKind.NOT_FOUND,
                () -> node.processes.ask("nobody", "say", TestNode.LONG).await().atMost(TestNode.LONG)).message())
                .isEqualTo("process not found: nobody");
        Pid alive = node.spawn("t:echo");
        for (String topic : new String[] { "", "@inbox", null }) {
            failure(ErrorKind.INVALID, () -> node.processes.ask(alive, topic, TestNode.LONG).await().atMost(TestNode.LONG));
        }
        failure(ErrorKind.INVALID,
                () -> node.processes.ask("{no pid", "say", TestNode.LONG).await().atMost(TestNode.LONG));
    }

    @Test
    @Tag("R2.5")
    void aFullMailboxIsUnavailable() {
        Reader full = Reader.of(node);
        node.processes.send(full.pid, "m");

        assertThat(failure(ErrorKind.UNAVAILABLE, () -> ask(full.pid)).retryable()).isTrue();
    }

    @Test
    void aTimeoutThatIsNotMoreThanZeroIsInvalid() {
        Pid deaf = node.spawn("t:deaf");
        for (Duration timeout : new Duration[] { Duration.ZERO, Duration.ofNanos(-1), null }) {
            failure(ErrorKind.INVALID, () -> node.processes.ask(deaf, "say", timeout).await().atMost(TestNode.LONG));
        }
    }

    private Object ask(Pid destination, Object... payload) {
        return node.processes.ask(destination, "say", TestNode.LONG, payload).await().atMost(TestNode.LONG);
    }
}
