package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** What is carried out of an end before it is told to anybody, and in which order it is told. */
class EndOrderTest {

    @Test
    @Tag("R4.2")
    @Tag("R8.1")
    void channelsAndTimersAreClosedBeforeTheExit() {
        CompletableFuture<List<Channel<?>>> channels = new CompletableFuture<>();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        try (ManualNode node = ManualNode.of(new TestDefinitions().uni("t:reader", (self, a) -> {
            channels.complete(List.of(self.inbox(), self.listen("t"), self.events()));
            return self.inbox().receive().onFailure().invoke(failure::complete);
        }))) {
            Pid pid = node.spawn("t:reader");
            node.processes.cancel(pid, Duration.ofHours(1));
            node.run();
            assertThat(node.loops.get(0).timers()).isEqualTo(1);
            CompletableFuture<List<Boolean>> atExit = node.watch(pid)
                    .thenApply(exit -> TestNode.get(channels).stream().map(Channel::isClosed).toList())
                    .whenComplete((closed, e) -> assertThat(node.loops.get(0).timers()).isZero());
            node.processes.terminate(pid);
            node.run();
            assertThat(atExit).isCompletedWithValue(List.of(true, true, true));
            assertThat(failure).isCompletedWithValueMatching(e -> ((ProcessException) e).kind() == ErrorKind.CANCELED);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.2")
    void monitorsAreToldBeforeLinksAndNobodyTwice(Places places) {
        try (TestNode node = places.node()) {
            Puppet both = Puppet.trapping(node);
            Puppet dying = Puppet.of(node);
            both.link(dying);
            both.monitor(dying.pid);
            both.call(self -> null);
            dying.tell(self -> {
                self.terminate(self.pid());
                throw new IllegalStateException("boom");
            });
            both.settle(dying);
            assertThat(both.events).extracting(ProcessEvent::kind).containsExactly("pid.exit", "pid.link.down");
        }
    }
}
