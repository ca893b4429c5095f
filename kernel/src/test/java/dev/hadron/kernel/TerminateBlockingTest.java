package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** A blocking body is interrupted by its process's end and not waited for. */
class TerminateBlockingTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R5.1")
    @Tag("R4.2")
    void isInterruptedAndNotWaitedFor(Places places) {
        try (TestNode node = places.node()) {
            CountDownLatch began = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<ProcessException> late = new CompletableFuture<>();
            node.definitions.blocking("t:blocking", (self, a) -> {
                began.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                Puppet.await(release);
                late.complete(failure(ErrorKind.CANCELED, () -> self.send(self.pid(), "t")));
                return "too late";
            });
            Pid pid = node.spawn("t:blocking");
            CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(pid).subscribeAsCompletionStage();
            Puppet.await(began);
            node.processes.terminate(pid);
            assertThat(((ExitResult.Failure) TestNode.get(end).result()).error().message()).isEqualTo("process terminated");
            Puppet.await(interrupted);
            release.countDown();
            TestNode.get(late);
        }
    }
}
