package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

@Tag("R15.6")
class StopHostTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private final List<ProcessEvent.Cancel> cancels = new ArrayList<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf())
            .behavior("t:plain", (self, arguments) -> message -> {
            })
            .uni("t:reactive", (self, arguments) -> Uni.createFrom().nothing())
            .behavior("t:notes", (self, arguments) -> new Behavior() {
                @Override
                public void onMessage(Message message) {
                    // only notes
                }

                @Override
                public void onEvent(Self me, ProcessEvent event) {
                    cancels.add((ProcessEvent.Cancel) event);
                }
            });
    private final ManualNode node = ManualNode.of(2, definitions,
            builder -> builder.host(HostOptions.of(ManualNode.HOST)).host(HostOptions.of("app:other")));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R3.1")
    @Tag("R14")
    void noNewProcessesStartOnIt() {
        Pid parent = node.spawn("t:deaf");
        node.start(node.kernel.stopHost(ManualNode.HOST, TIMEOUT));

        assertThat(failure(ErrorKind.UNAVAILABLE, () -> node.spawn("t:deaf")).message()).contains(ManualNode.HOST);
        assertThat(node.kernel.find(parent)).isNotNull();
        assertThat(node.processes.spawn("t:deaf", "app:other")).isNotNull();
    }

    @Test
    @Tag("R8.6")
    void everyProcessGetsACancelWithTheTimeoutAsItsDeadline() {
        for (int i = 0; i < 300; i++) {
            node.spawn("t:notes");
        }
        Instant now = node.clock.now();
        node.start(node.kernel.stopHost(ManualNode.HOST, TIMEOUT));

        assertThat(cancels).hasSize(300).allSatisfy(cancel -> {
            assertThat(cancel.from()).isNull();
            assertThat(cancel.at()).isEqualTo(now);
            assertThat(cancel.deadline()).isEqualTo(now.plus(TIMEOUT));
        });
    }

    @Test
    @Tag("R5.3")
    void whatStillLivesIsEndedByForceAtTheDeadlineAndNotBefore() {
        CompletableFuture<ProcessEvent.Exit> deaf = node.watch(node.spawn("t:deaf"));
        CompletableFuture<ProcessEvent.Exit> reactive = node.watch(node.spawn("t:reactive"));
        CompletableFuture<StopReport> stopped = node.start(node.kernel.stopHost(ManualNode.HOST, TIMEOUT));
        node.advance(TIMEOUT.minusNanos(1));
        assertThat(List.of(deaf, reactive, stopped)).noneMatch(CompletableFuture::isDone);
        node.advance(Duration.ofNanos(1));

        for (var each : List.of(deaf, reactive)) {
            assertThat(((ExitResult.Failure) each.join().result()).error().kind()).isEqualTo(ErrorKind.TIMEOUT);
            assertThat(((ExitResult.Failure) each.join().result()).error().message()).isEqualTo("cancel deadline exceeded");
        }
        assertThat(stopped.join()).isEqualTo(new StopReport(0, 2));
    }

    @Test
    void whatEndsByItselfIsNotForcedAndEndsTheStopEarly() {
        CompletableFuture<ProcessEvent.Exit> plain = node.watch(node.spawn("t:plain"));
        CompletableFuture<StopReport> stopped = node.start(node.kernel.stopHost(ManualNode.HOST, TIMEOUT));

        assertThat(plain.join().result()).isEqualTo(new ExitResult.Value(null));
        assertThat(stopped.join()).isEqualTo(new StopReport(1, 0));
    }
}
