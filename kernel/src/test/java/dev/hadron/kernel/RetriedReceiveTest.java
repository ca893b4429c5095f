package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Channel;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;

/** A body that tries again whatever fails does not outlive its process, nor its upgrade, and does not hold the loop. */
@Timeout(60)
class RetriedReceiveTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .uni("t:waits", (self, a) -> self.inbox().receive().onFailure().retry().indefinitely())
            .uni("t:ends", (self, a) -> self.inbox().receive().invoke(message -> self.terminate(self.pid()))
                    .chain(() -> self.inbox().receive()).onFailure().retry().indefinitely())
            .uni("t:reads", (self, a) -> {
                Channel<Message> inbox = self.inbox();
                return inbox.receive().invoke(message -> self.terminate(self.pid())).chain(inbox::receive).onFailure().retry()
                        .indefinitely();
            }).uni("t:upgrades", (self, a) -> {
                Channel<Message> inbox = self.inbox();
                return inbox.receive().invoke(message -> self.upgrade("t:new")).onFailure().retry().indefinitely();
            }).blocking("t:blocking", (self, a) -> self.inbox().receive().onFailure().retry().indefinitely().await()
                    .indefinitely())
            .behavior("t:new", (self, a) -> {
                self.end("new");
                return TestNode.deaf();
            });

    @ParameterizedTest
    @ValueSource(strings = { "t:waits", "t:blocking" })
    @Tag("R5.1")
    void endsWhereItIsTerminatedWhileItWaits(String definition) {
        try (TestNode node = TestNode.of(1, definitions)) {
            Pid pid = node.spawn(definition);
            CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
            Puppet.pingAll(node);
            node.processes.terminate(pid);
            assertThat(TestNode.get(end).result()).isInstanceOf(ExitResult.Failure.class);
            Puppet.pingAll(node);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:ends", "t:reads" })
    @Tag("R5.1")
    @Tag("R4.2")
    void endsWhereItIsTerminatedWhileItRuns(String definition) {
        try (TestNode node = TestNode.of(1, definitions)) {
            Pid pid = node.spawn(definition);
            CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
            node.processes.send(pid, "go");
            assertThat(TestNode.get(end).result()).isInstanceOf(ExitResult.Failure.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "t:upgrades")
    @Tag("R10")
    void isReplacedWhereItUpgrades(String definition) {
        try (TestNode node = TestNode.of(1, definitions)) {
            Pid pid = node.spawn(definition);
            CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
            node.processes.send(pid, "go");
            assertThat(TestNode.get(end).result()).isEqualTo(new ExitResult.Value("new"));
        }
    }
}
