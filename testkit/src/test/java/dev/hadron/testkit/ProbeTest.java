package dev.hadron.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** What a probe sends, gets and expects; and what it says where something else came. */
class ProbeTest {

    private static final String HOST = "app:processes";

    private final TestKernel kernel = TestKernel.builder().seed(42).host(HOST)
            .behavior("app:echo", (self, arguments) -> message -> {
                if (message.topic().equals("crash")) {
                    throw new IllegalStateException("asked to");
                }
                self.send(message.from(), message.topic(), message.payload());
            }).start();
    private final Probe probe = kernel.probe();
    private final Pid echo = kernel.processes().spawn("app:echo", HOST);

    @AfterEach
    void close() {
        kernel.close();
    }

    @Test
    void expectsMessagesInOrder() {
        probe.send(echo, "a", 1);
        probe.send(echo, "b", 2);

        assertThat(probe.expectMessage("a").payload()).isEqualTo(1);
        assertThat(probe.expectMessage().from()).isEqualTo(echo);
        probe.expectNothing();
    }

    @Test
    void expectsTheEndOfWhomItWatchesAndIsLinkedTo() {
        probe.monitor(echo);
        probe.link(echo);
        probe.send(echo, "crash");

        assertThat(probe.expectEvent(ProcessEvent.Exit.class).from()).isEqualTo(echo);
        assertThat(probe.expectEvent(ProcessEvent.LinkDown.class).from()).isEqualTo(echo);
        probe.expectNothing();
    }

    @Test
    void anotherTopicIsSaidWithAllThatWaits() {
        probe.send(echo, "a", 1);
        probe.send(echo, "b", 2);
        kernel.run();

        fails(() -> probe.expectMessage("b"), "expected a message 'b', but there came:",
                "message 'a' from " + echo + ": 1\n  message 'b' from " + echo + ": 2", "seed 42");
        assertThat(probe.waiting()).as("nothing was taken").hasSize(2);
    }

    @Test
    void anEventInsteadOfAMessageIsSaid() {
        probe.monitor(echo);
        kernel.processes().terminate(echo);

        fails(() -> probe.expectMessage("a"), "EXIT of " + echo + ": CANCELED process terminated");
        fails(() -> probe.expectEvent(ProcessEvent.Cancel.class), "expected a CANCEL, but there came:");
    }

    @Test
    void nothingIsSaidWithTheTimersThatWait() {
        fails(probe::expectMessage, "expected a message, but nothing came", "no timer waits");
        probe.run(self -> self.sendAfter(Duration.ofSeconds(5), "late"));

        fails(() -> probe.expectEvent(ProcessEvent.Exit.class), "expected an EXIT, but nothing came",
                "the next timer falls due in PT5S: advance(Duration)");
        kernel.advance(Duration.ofSeconds(5));
        probe.expectMessage("late");
    }

    @Test
    void whatWasNotExpectedIsSaid() {
        probe.send(echo, "a");
        kernel.processes().cancel(probe.pid());

        fails(probe::expectNothing, "expected nothing, but there came:", "message 'a' from " + echo, "CANCEL from outside");
    }

    @Test
    void aCallThatFailsInTheProbeFailsInTheTest() {
        assertThatThrownBy(() -> probe.send("nobody", "a")).isInstanceOf(ProcessException.class)
                .hasMessage("process not found: nobody");
        assertThatThrownBy(() -> probe.monitor(probe.pid()))
                .isInstanceOfSatisfying(ProcessException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
    }

    @Test
    void aProbeThatHasEndedSaysSo() {
        kernel.processes().terminate(probe.pid());
        kernel.run();

        fails(() -> probe.send(echo, "a"), "the probe " + probe.pid() + " has ended");
    }

    private static void fails(ThrowingCallable expectation, String... parts) {
        assertThatThrownBy(expectation).isInstanceOf(AssertionError.class).hasMessageContainingAll(parts)
                .hasMessageContaining("-Dhadron.testkit.seed=42");
    }
}
