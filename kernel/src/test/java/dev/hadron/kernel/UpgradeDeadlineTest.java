package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** What an upgrade does to what runs against the clock. */
class UpgradeDeadlineTest {

    private final List<Object> read = new ArrayList<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:behavior", (self, a) -> new Stubborn(self, read))
            .uni("t:uni", (self, a) -> self.inbox().receive().invoke(m -> Stubborn.act(self, m, read)).repeat().indefinitely()
                    .collect().last());
    private final ManualNode node = ManualNode.of(definitions);

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni" })
    @Tag("R10.1")
    @Tag("R5.3")
    void aRunningCancelDeadlineStays(String to) {
        Pid pid = node.spawn("t:behavior");
        CompletableFuture<ProcessEvent.Exit> end = node.watch(pid);
        node.processes.cancel(pid, Duration.ofSeconds(5));
        node.run();
        node.advance(Duration.ofSeconds(2));
        node.processes.send(pid, "upgrade", to);
        node.run();
        node.advance(Duration.ofMillis(2_999));
        assertThat(end).isNotDone();
        node.advance(Duration.ofMillis(1));

        assertThat(end).isDone();
        assertThat(((ExitResult.Failure) end.join().result()).error()).hasMessage("cancel deadline exceeded")
                .extracting("kind").isEqualTo(ErrorKind.TIMEOUT);
        assertThat(read).contains(to + " began");
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni" })
    @Tag("R10.1")
    void theTimersOfTheOldBodyAreGone(String from) {
        Pid pid = node.spawn(from);
        node.processes.send(pid, "timers");
        node.run();
        node.advance(Duration.ofMillis(25));
        assertThat(read).containsExactly("every", "every");
        node.processes.send(pid, "upgrade", "t:uni");
        node.run();
        node.advance(Duration.ofMinutes(1));

        assertThat(read).containsExactly("every", "every", "t:uni began");
        assertThat(node.loops.get(0).timers()).isZero();
        node.processes.send(pid, "timers");
        node.run();
        node.advance(Duration.ofMillis(10));
        assertThat(read).endsWith("every");
    }

    private record Stubborn(Self self, List<Object> read) implements Behavior {

        @Override
        public void onMessage(Message message) {
            act(self, message, read);
        }

        @Override
        public void onEvent(Self me, ProcessEvent event) {
            // goes on
        }

        static void act(Self self, Message message, List<Object> read) {
            switch (message.topic()) {
                case "upgrade" -> {
                    read.add(message.payload() + " began");
                    self.upgrade((String) message.payload());
                }
                case "timers" -> {
                    self.sendEvery(Duration.ofMillis(10), "every");
                    self.sendAfter(Duration.ofMillis(30), "after");
                }
                default -> read.add(message.topic());
            }
        }
    }
}
