package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;

/** The executor of a process. */
@Tag("R15.2")
class ExecutorTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Puppet process = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void runsItsTasksInOrderOnTheProcesssThread() {
        Executor executor = process.call(self -> self.executor());
        Thread loop = process.call(self -> Thread.currentThread());
        List<Object> ran = new CopyOnWriteArrayList<>();
        CompletableFuture<Thread> last = new CompletableFuture<>();
        for (int i = 0; i < 1000; i++) {
            int number = i;
            executor.execute(() -> ran.add(number));
        }
        executor.execute(() -> last.complete(Thread.currentThread()));

        assertThat(TestNode.get(last)).isSameAs(loop);
        assertThat(ran).containsExactlyElementsOf(IntStream.range(0, 1000).<Object> mapToObj(i -> i).toList());
    }

    @Test
    void aTaskGivenFromWithinRunsAfterwardsNotAtOnce() {
        AtomicBoolean ran = new AtomicBoolean();
        CompletableFuture<Boolean> atOnce = new CompletableFuture<>();
        process.tell(self -> {
            self.executor().execute(() -> ran.set(true));
            atOnce.complete(ran.get());
        });
        process.call(self -> null);

        assertThat(TestNode.get(atOnce)).isFalse();
    }

    @Test
    void dropsWhatComesAfterTheEnd() {
        Executor executor = process.call(self -> self.executor());
        AtomicBoolean ran = new AtomicBoolean();
        node.processes.terminate(process.pid);
        executor.execute(() -> ran.set(true));
        Puppet.pingAll(node);

        assertThat(ran).isFalse();
    }

    @Test
    @Tag("R4.1")
    void aTaskMayEndTheProcess() {
        Executor executor = process.call(self -> self.executor());
        process.tell(self -> executor.execute(() -> self.end("from a task")));

        assertThat(process.result()).isEqualTo(new ExitResult.Value("from a task"));
    }

    @Test
    @Tag("R4.1")
    void whatATaskThrowsIsTheEnd() {
        Executor executor = process.call(self -> self.executor());
        executor.execute(() -> {
            throw new IllegalStateException("boom");
        });

        assertThat(process.error().message()).isEqualTo("boom");
    }
}
