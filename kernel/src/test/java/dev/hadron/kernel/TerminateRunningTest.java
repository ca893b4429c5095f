package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

/** What becomes of the code of a process that is terminated. */
class TerminateRunningTest {

    @Test
    @Tag("R5.1")
    void aRunningCallbackFinishesFirst() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet target = Puppet.of(node);
            CountDownLatch began = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Boolean> toldBeforeFinished = new CompletableFuture<>();
            target.tell(self -> {
                began.countDown();
                Puppet.await(release);
                toldBeforeFinished.complete(target.end.isDone());
            });
            target.tell(self -> target.seen.add("next"));
            Puppet.await(began);
            node.processes.terminate(target.pid);
            assertThat(target.isAlive()).isFalse();
            release.countDown();
            target.result();
            assertThat(TestNode.get(toldBeforeFinished)).isFalse();
            assertThat(target.seen).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R5.1")
    void aReactiveBodyIsCancelled(Places places) {
        try (TestNode node = places.node()) {
            CompletableFuture<Void> started = new CompletableFuture<>();
            CompletableFuture<Void> cancelled = new CompletableFuture<>();
            node.definitions.uni("t:waiting", (self, a) -> Uni.createFrom().emitter(emitter -> started.complete(null))
                    .onCancellation().invoke(() -> cancelled.complete(null)));
            Pid pid = node.spawn("t:waiting");
            TestNode.get(started);
            node.processes.terminate(pid);
            TestNode.get(cancelled);
        }
    }

    @Test
    @Tag("R5.1")
    void aProcessThatHasNotStartedNeverDoes() {
        try (ManualNode node = ManualNode.of(new TestDefinitions().behavior("t:never", (self, a) -> {
            throw new AssertionError("started");
        }))) {
            Pid pid = node.processes.spawn("t:never", ManualNode.HOST);
            var end = node.processes.watch(pid).subscribeAsCompletionStage();
            node.processes.terminate(pid);
            assertThat(end).isNotDone();
            node.run();
            assertThat(((ExitResult.Failure) end.getNow(null).result()).error())
                    .extracting(ProcessException::message).isEqualTo("process terminated");
        }
    }
}
