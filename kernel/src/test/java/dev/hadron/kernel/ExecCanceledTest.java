package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

/** From outside of processes. */
@Tag("R9")
class ExecCanceledTest {

    private final CompletableFuture<Pid> started = new CompletableFuture<>();
    private final TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, arguments) -> {
        started.complete(self.pid());
        return TestNode.deaf();
    });
    private final TestNode node = TestNode.of(2, definitions);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void whoCancelsTheWaitTerminatesTheChild() {
        CompletableFuture<ProcessEvent.Exit> end = new CompletableFuture<>();
        var waiting = node.processes.exec("t:deaf", TestNode.HOST).subscribe().with(item -> {
        });
        Pid child = TestNode.get(started);
        node.processes.watch(child).subscribe().with(end::complete);
        waiting.cancel();

        ProcessException error = ((dev.hadron.ExitResult.Failure) TestNode.get(end).result()).error();
        assertThat(error.kind()).isEqualTo(ErrorKind.CANCELED);
        assertThat(error.message()).isEqualTo("process terminated");
    }

    @Test
    void aChildThatSomebodyTerminatesIsCanceled() {
        CompletableFuture<Object> waiting = node.processes.exec("t:deaf", TestNode.HOST).subscribeAsCompletionStage();
        node.processes.terminate(TestNode.get(started));

        assertThat(failure(ErrorKind.CANCELED, () -> Uni.createFrom().completionStage(waiting).await().atMost(TestNode.LONG))
                .message()).isEqualTo("process terminated");
    }
}
