package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** A blocking body that is interrupted while its process lives. */
class BlockingInterruptTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Marionette body = Marionette.of(node, BodyKind.BLOCKING);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R4.2")
    void itsCallsStillDoAndAnswerAndItStaysInterrupted() {
        List<Object> answers = body.call(self -> {
            Thread.currentThread().interrupt();
            self.register("name");
            Pid child = self.spawnLinked(Marionette.id(BodyKind.BEHAVIOR), TestNode.HOST, body);
            failure(ErrorKind.NOT_FOUND, () -> self.monitor("nobody"));
            return List.of(self.lookup("name"), child, Thread.interrupted());
        });
        assertThat(answers.get(0)).isEqualTo(body.pid);
        assertThat(answers.get(2)).isEqualTo(true);
        ProcessInfo info = node.kernel.inspector().process(body.pid.toString()).await().atMost(TestNode.LONG);
        assertThat(info.links()).containsExactly((Pid) answers.get(1));
    }

    @Test
    @Tag("R10")
    void itsUpgradeDoesNotReturnEither() {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        body.tell(self -> {
            Thread.currentThread().interrupt();
            thrown.complete(catchThrowable(() -> self.upgrade(Marionette.id(BodyKind.UNI), body)));
        });
        assertThat(TestNode.get(thrown)).isNotNull().isNotInstanceOf(Exception.class);
        body.begun();
        assertThat(body.call(Self::id)).isEqualTo(Marionette.id(BodyKind.UNI));
    }

    @Test
    @Tag("R10")
    void upgradesNeverThrowAnException() {
        int many = 2_000;
        CompletableFuture<Throwable> wrong = new CompletableFuture<>();
        node.definitions.blocking("t:upgrades", (self, a) -> {
            int left = (Integer) a[0];
            Throwable thrown = left == 0 ? null : catchThrowable(() -> self.upgrade(null, left - 1));
            if (thrown instanceof Exception) {
                wrong.complete(thrown);
            }
            return "done";
        });
        assertThat(node.processes.<Object> exec("t:upgrades", TestNode.HOST, many).await().atMost(TestNode.LONG))
                .isEqualTo("done");
        assertThat(wrong).isNotDone();
    }

    @Test
    @Tag("R8.2")
    void itsReceiveFailsAndTakesNothing() {
        Throwable thrown = body.call(self -> {
            Thread.currentThread().interrupt();
            Throwable failure = catchThrowable(() -> self.inbox().receive().await().indefinitely());
            assertThat(Thread.interrupted()).isTrue();
            return failure;
        });
        assertThat(thrown).hasRootCauseInstanceOf(InterruptedException.class);
        CompletableFuture<Message> next = new CompletableFuture<>();
        body.tell(self -> next.complete(self.inbox().receive().await().indefinitely()));
        node.processes.send(body.pid, "t", 1);
        assertThat(TestNode.get(next).payload()).isEqualTo(1);
    }
}
