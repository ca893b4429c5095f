package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R15.6")
class StopAgainTest {

    private final TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, arguments) -> TestNode.deaf());

    @Test
    void stoppingAgainWaitsForTheSameEnd() {
        try (ManualNode node = ManualNode.of(definitions)) {
            node.spawn("t:deaf");
            CompletableFuture<StopReport> first = node.start(node.kernel.stop(Duration.ofSeconds(1)));
            CompletableFuture<StopReport> again = node.start(node.kernel.stop(Duration.ofHours(1)));
            node.advance(Duration.ofSeconds(1));

            assertThat(List.of(first, again)).allMatch(CompletableFuture::isDone);
        }
    }

    @Test
    @Tag("R5.3")
    void stoppingAgainWithLessTimeStopsSooner() {
        try (ManualNode node = ManualNode.of(definitions)) {
            node.spawn("t:deaf");
            CompletableFuture<StopReport> first = node.start(node.kernel.stopHost(ManualNode.HOST, Duration.ofHours(1)));
            CompletableFuture<StopReport> again = node.start(node.kernel.stop(Duration.ofSeconds(1)));
            node.advance(Duration.ofSeconds(1));

            assertThat(List.of(first, again)).allMatch(CompletableFuture::isDone);
            assertThat(again.join()).isEqualTo(new StopReport(0, 1));
        }
    }
}
