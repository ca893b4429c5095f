package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** A process whose body is a method that may block. */
class BlockingBodyTest {

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R4.1")
    void endsWithWhatItReturns() {
        node.definitions.blocking("t:value", (self, a) -> List.of(a[0], self.id()));
        assertThat(node.processes.<Object> exec("t:value", TestNode.HOST, 7).await().atMost(TestNode.LONG))
                .isEqualTo(List.of(7, "t:value"));
        node.definitions.blocking("t:nothing", (self, a) -> null);
        assertThat(node.processes.<Object> exec("t:nothing", TestNode.HOST).await().atMost(TestNode.LONG)).isNull();
    }

    @Test
    @Tag("R4.1")
    @Tag("R4.4")
    void endsWithWhatItThrows() {
        node.definitions.blocking("t:throws", (self, a) -> {
            throw (Exception) a[0];
        });
        assertThat(errorOf(ErrorKind.INTERNAL, new IllegalStateException("boom"))).hasMessage("boom");
        assertThat(errorOf(ErrorKind.INTERNAL, new java.io.IOException())).hasMessageContaining("IOException");
        assertThat(errorOf(ErrorKind.CONFLICT, new ProcessException(ErrorKind.CONFLICT, "known"))).hasMessage("known");
    }

    private ProcessException errorOf(ErrorKind kind, Exception thrown) {
        return failure(kind, () -> node.processes.exec("t:throws", TestNode.HOST, thrown).await().atMost(TestNode.LONG));
    }

    @Test
    @Tag("R8.1")
    @Tag("R8.2")
    void waitsForMessagesAndEvents() {
        node.definitions.blocking("t:reads", (self, a) -> {
            List<Object> got = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                got.add(self.inbox().receive().await().indefinitely().payload());
            }
            got.add(self.listen("t").receive().await().atMost(TestNode.LONG));
            got.add(self.listenMessages("u").receive().await().atMost(TestNode.LONG).topic());
            ProcessEvent event = self.events().receive().await().indefinitely();
            got.add(event.kind());
            return got;
        });
        Pid pid = node.spawn("t:reads");
        CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
        Stream.of(1, 2, 3).forEach(i -> node.processes.send(pid, "m", i));
        node.processes.send(pid, "u", "second");
        node.processes.send(pid, "t", "first");
        node.processes.cancel(pid);

        assertThat(TestNode.get(end).result())
                .isEqualTo(new ExitResult.Value(List.of(1, 2, 3, "first", "u", ProcessEvent.CANCEL)));
    }
}
