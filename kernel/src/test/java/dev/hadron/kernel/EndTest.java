package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import io.smallrye.mutiny.Uni;

/** How a process ends by itself: normally with a value, abnormally with an error. */
class EndTest {

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R4.1")
    void aBehaviorEndsWithTheValueItHandsOver() {
        node.definitions.behavior("t:x", (self, a) -> message -> self.end(message.payload()));
        assertThat(end()).isEqualTo(new ExitResult.Value("hi"));
        node.definitions.behavior("t:x", (self, a) -> message -> self.end(null));
        assertThat(end()).isEqualTo(new ExitResult.Value(null));
    }

    @Test
    @Tag("R4.1")
    void aReactiveProcessEndsWithItsItem() {
        node.definitions.uni("t:x", (self, a) -> self.inbox().receive().map(Message::payload));
        assertThat(end()).isEqualTo(new ExitResult.Value("hi"));
        node.definitions.uni("t:x", (self, a) -> self.inbox().receive().replaceWithVoid());
        assertThat(end()).isEqualTo(new ExitResult.Value(null));
        node.definitions.uni("t:x", (self, a) -> self.inbox().receive()
                .chain(() -> Uni.createFrom().completionStage(CompletableFuture.supplyAsync(() -> "elsewhere"))));
        assertThat(end()).isEqualTo(new ExitResult.Value("elsewhere"));
    }

    @Test
    @Tag("R4.1")
    void anErrorObjectAsAValueIsAValueInJava() {
        node.definitions.behavior("t:x", (self, a) -> message -> self.end(false));
        assertThat(end()).isEqualTo(new ExitResult.Value(false));
    }

    private ExitResult end() {
        Pid pid = node.spawn("t:x");
        CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
        node.processes.send(pid, "t", "hi");
        return TestNode.get(end).result();
    }
}
