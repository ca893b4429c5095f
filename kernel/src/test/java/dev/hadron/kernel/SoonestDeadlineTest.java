package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;

/** Of several cancels the soonest deadline counts. */
class SoonestDeadlineTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NANO = Duration.ofNanos(1);

    private final ManualNode node = ManualNode.of(new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf()));
    private final Pid deaf = node.spawn("t:deaf");
    private final CompletableFuture<ProcessEvent.Exit> end = node.watch(deaf);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R5.3")
    void theSoonestDeadlineCounts() {
        node.processes.cancel(deaf, SECOND.multipliedBy(3));
        node.processes.cancel(deaf, SECOND);
        node.processes.cancel(deaf, SECOND.multipliedBy(2));
        node.processes.cancel(deaf);
        node.advance(SECOND.minus(NANO));
        assertThat(end).isNotDone();
        node.advance(NANO);
        assertTimedOut(end);
        assertThat(node.loops.get(0).timers()).isZero();
    }

    @Test
    @Tag("R5.3")
    void aLaterCancelDoesNotPutItOff() {
        node.processes.cancel(deaf, SECOND);
        node.advance(SECOND.minus(NANO));
        node.processes.cancel(deaf, SECOND);
        node.advance(NANO);
        assertTimedOut(end);
    }

    @Test
    @Tag("R5.3")
    void aLaterCancelCanBringItForward() {
        node.processes.cancel(deaf, SECOND.multipliedBy(10));
        node.advance(SECOND);
        node.processes.cancel(deaf, SECOND);
        node.advance(SECOND.minus(NANO));
        assertThat(end).isNotDone();
        node.advance(NANO);
        assertTimedOut(end);
    }

    private static void assertTimedOut(CompletableFuture<ProcessEvent.Exit> end) {
        assertThat(end).isCompleted();
        ExitResult.Failure failure = (ExitResult.Failure) end.join().result();
        assertThat(failure.error().kind()).isEqualTo(ErrorKind.TIMEOUT);
        assertThat(failure.error().message()).isEqualTo("cancel deadline exceeded");
    }
}
