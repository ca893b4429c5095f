package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Pid;

/**
 * One message at a time goes to and fro between two loops, which fall asleep and wake all the while: none is ever left lying.
 */
@Tag("stress")
@Tag("R2.3")
@Tag("R15.2")
class SpinAndParkStressTest {

    private static final int TIMES = 2_000;

    @ParameterizedTest
    @ValueSource(longs = { 0, 1_000, 20_000 })
    void aPairAcrossLoopsNeverHangs(long spinNanos) {
        TestDefinitions definitions = new TestDefinitions().behavior("t:ping", (self, arguments) -> {
            int[] left = { TIMES };
            Pid pong = self.spawn("t:pong", TestNode.HOST);
            self.send(pong, "ball");
            return message -> {
                if (--left[0] == 0) {
                    self.terminate(pong);
                    self.end("played");
                } else {
                    self.send(pong, "ball");
                }
            };
        }).behavior("t:pong", (self, arguments) -> message -> self.send(message.from(), "ball"));
        try (TestNode node = TestNode.of(2, definitions, builder -> builder.spin(Duration.ofNanos(spinNanos))
                .host(HostOptions.of(TestNode.HOST)).placement((parent, shards, load) -> parent == 0 ? 1 : 0))) {
            long games = 0;
            for (BooleanSupplier goOn = Racers.during(800); goOn.getAsBoolean(); games++) {
                CompletableFuture<Object> game = node.processes.exec("t:ping", TestNode.HOST).subscribeAsCompletionStage();
                assertThat(TestNode.get(game)).isEqualTo("played");
            }
            assertThat(games).isPositive();
        }
    }
}
