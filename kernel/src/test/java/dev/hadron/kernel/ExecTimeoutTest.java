package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

@Tag("R9")
class ExecTimeoutTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf())
            .behavior("t:waits", (self, arguments) -> message -> self.end(message.payload()))
            .uni("t:caller", (self, arguments) -> self.exec(SECOND, "t:deaf", ManualNode.HOST));

    @Test
    void pastItTheChildIsTerminatedAndTheCallerGetsTimeout() {
        try (ManualNode node = ManualNode.of(definitions)) {
            CompletableFuture<Object> result = node.start(node.processes.exec(SECOND, "t:deaf", ManualNode.HOST));
            var end = node.watch(node.kernel.inspector().processes(null, "t:deaf", 1, -1).items().get(0).pid());
            node.advance(SECOND.minusNanos(1));
            assertThat(result).isNotDone();
            node.advance(Duration.ofNanos(1));

            assertTimeout(result);
            assertThat(((dev.hadron.ExitResult.Failure) end.join().result()).error().message())
                    .isEqualTo("process terminated");
        }
    }

    @Test
    void insideAProcessItIsTheSame() {
        try (ManualNode node = ManualNode.of(2, definitions, builder -> builder.host(HostOptions.of(ManualNode.HOST))
                .placement((parent, shards, load) -> parent + 1))) {
            var end = node.watch(node.spawn("t:caller"));
            node.advance(SECOND.minusNanos(1));
            assertThat(end).isNotDone();
            node.advance(Duration.ofNanos(1));

            assertThat(((dev.hadron.ExitResult.Failure) end.join().result()).error().kind()).isEqualTo(ErrorKind.TIMEOUT);
            assertThat(node.kernel.inspector().processes(null, null, 1, -1).total()).isZero();
        }
    }

    @Test
    void aResultInTimeLeavesNoTimerBehind() {
        try (ManualNode node = ManualNode.of(definitions)) {
            CompletableFuture<Object> result = node.start(node.processes.exec(SECOND, "t:waits", ManualNode.HOST));
            node.processes.send(node.kernel.inspector().processes(null, "t:waits", 1, -1).items().get(0).pid(), "go", 42);
            node.run();

            assertThat(result.join()).isEqualTo(42);
            assertThat(node.loops.get(0).timers()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, -1 })
    void aTimeoutThatIsNotMoreThanZeroIsInvalid(long nanos) {
        try (ManualNode node = ManualNode.of(definitions)) {
            failure(ErrorKind.INVALID, () -> node.processes.exec(Duration.ofNanos(nanos), "t:deaf", ManualNode.HOST).await()
                    .atMost(SECOND));
        }
    }

    @Test
    void aTimeoutLongerThanAnyClockNeverPasses() {
        try (ManualNode node = ManualNode.of(definitions)) {
            CompletableFuture<Object> result = node
                    .start(node.processes.exec(Duration.ofSeconds(Long.MAX_VALUE), "t:deaf", ManualNode.HOST));
            node.advance(Duration.ofDays(365));

            assertThat(result).isNotDone();
        }
    }

    private static void assertTimeout(CompletableFuture<?> result) {
        assertThat(result).isCompletedExceptionally();
        Assertions.assertThatThrownBy(result::join).isInstanceOf(CompletionException.class).cause()
                .isInstanceOfSatisfying(ProcessException.class,
                        error -> assertThat(error.kind()).isEqualTo(ErrorKind.TIMEOUT));
    }
}
