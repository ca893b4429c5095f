package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/** Whose code is running on a thread: code that was not handed the {@code Self} is known for the process's. */
@Tag("R13.1")
class RunningTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());

    @Test
    void noProcessRunsOutside() {
        try (node) {
            assertThat(node.kernel.running()).isNull();
        }
    }

    @Test
    void aCallbackIsTheProcesses() {
        try (node) {
            CompletableFuture<Processes> seen = new CompletableFuture<>();
            CompletableFuture<Processes> self = new CompletableFuture<>();
            node.definitions.behavior("t:look", (me, a) -> message -> {
                self.complete(me);
                seen.complete(node.kernel.running());
            });
            node.processes.send(node.spawn("t:look"), "look");
            assertThat(TestNode.get(seen)).isSameAs(TestNode.get(self));
        }
    }

    @Test
    void theStartIsTheProcessesAlsoOnceItHasEnded() {
        try (node) {
            CompletableFuture<String> late = new CompletableFuture<>();
            node.definitions.behavior("t:start", (self, a) -> {
                Processes running = node.kernel.running();
                Pid child = running.spawn("t:deaf", TestNode.HOST);
                node.processes.terminate(self.pid());
                try {
                    node.kernel.running().send(child, "late");
                } catch (ProcessException e) {
                    late.complete(e.getMessage());
                }
                return TestNode.deaf();
            }).behavior("t:deaf", (self, a) -> TestNode.deaf());
            node.spawn("t:start");
            assertThat(TestNode.get(late)).isEqualTo("the process has ended");
        }
    }

    @Test
    void whatFollowsAnExecOrAnAskIsNobodys() {
        try (node) {
            node.definitions.behavior("t:echo", (self, a) -> message -> self.send(message.from(), "echo"));
            node.definitions.uni("t:uni", (self, a) -> Uni.createFrom().item(1));
            assertThat(node.processes.exec("t:uni", TestNode.HOST).map(one -> node.kernel.running() == null).await()
                    .atMost(TestNode.LONG)).isTrue();
            assertThat(node.processes.ask(node.spawn("t:echo"), "say", TestNode.LONG).onItem()
                    .transform(ignored -> node.kernel.running() == null).await().atMost(TestNode.LONG)).isTrue();
        }
    }
}
