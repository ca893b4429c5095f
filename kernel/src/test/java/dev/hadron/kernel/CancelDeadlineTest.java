package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import io.smallrye.mutiny.Uni;

/** A process that still lives when the deadline of a cancel passes is ended by force, never before. */
class CancelDeadlineTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NANO = Duration.ofNanos(1);

    private final ManualNode node = ManualNode.of(new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf())
            .behavior("t:polite", (self, a) -> message -> {
            }).uni("t:waiting", (self, a) -> Uni.createFrom().nothing()));
    private final Pid deaf = node.spawn("t:deaf");
    private final CompletableFuture<ProcessEvent.Exit> end = node.watch(deaf);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R5.3")
    void endsItAtTheDeadlineAndNotBefore() {
        node.processes.cancel(deaf, SECOND);
        node.advance(SECOND.minus(NANO));
        assertThat(end).isNotDone();
        node.advance(NANO);
        assertTimedOut(end);
    }

    @Test
    @Tag("R5.3")
    void endsAReactiveProcessAndOneThatHasNotStarted() {
        Pid reactive = node.spawn("t:waiting");
        CompletableFuture<ProcessEvent.Exit> itsEnd = node.watch(reactive);
        node.processes.cancel(reactive, SECOND);
        Pid unstarted = node.processes.spawn("t:waiting", ManualNode.HOST);
        CompletableFuture<ProcessEvent.Exit> early = node.processes.watch(unstarted).subscribeAsCompletionStage();
        node.processes.cancel(unstarted, Duration.ZERO);
        node.run();
        assertTimedOut(early);
        assertThat(itsEnd).isNotDone();
        node.advance(SECOND);
        assertTimedOut(itsEnd);
    }

    @Test
    @Tag("R5.3")
    void whoEndsInTimeIsLeftAlone() {
        Pid polite = node.spawn("t:polite");
        CompletableFuture<ProcessEvent.Exit> itsEnd = node.watch(polite);
        node.processes.cancel(polite, SECOND);
        node.run();
        assertThat(itsEnd).isCompletedWithValueMatching(exit -> exit.result().equals(new ExitResult.Value(null)));
        assertThat(node.loops.get(0).timers()).isZero();
        node.advance(SECOND);
    }

    @Test
    @Tag("R5.2")
    @Tag("R5.3")
    void withoutADeadlineNobodyIsEnded() {
        node.processes.cancel(deaf);
        node.advance(Duration.ofDays(1000));
        assertThat(end).isNotDone();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R5.3")
    void onRealLoopsToo(Places places) {
        try (TestNode real = places.node()) {
            Puppet caller = Puppet.of(real);
            Puppet target = Puppet.of(real);
            long start = System.nanoTime();
            caller.tell(self -> self.cancel(target.pid, Duration.ofMillis(50)));
            assertThat(target.error().message()).isEqualTo("cancel deadline exceeded");
            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
        }
    }

    private static void assertTimedOut(CompletableFuture<ProcessEvent.Exit> end) {
        assertThat(end).isCompleted();
        ExitResult.Failure failure = (ExitResult.Failure) end.join().result();
        assertThat(failure.error().kind()).isEqualTo(ErrorKind.TIMEOUT);
        assertThat(failure.error().message()).isEqualTo("cancel deadline exceeded");
    }
}
