package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.Processes;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/**
 * Waits for children are cancelled while the children end: at most one outcome, and neither child nor timer nor trace stays.
 */
@Tag("stress")
@Tag("R9")
class ExecCancelStressTest {

    private final AtomicLong timers = new AtomicLong();
    private final AtomicInteger outcomes = new AtomicInteger();

    @Test
    void aCancelledWaitLeavesNothing() {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        CompletableFuture<dev.hadron.Self> caller = new CompletableFuture<>();
        TestDefinitions definitions = new TestDefinitions().behavior("t:quick", (self, arguments) -> {
            self.end("done");
            return TestNode.deaf();
        }).behavior("t:deaf", (self, arguments) -> TestNode.deaf()).behavior("t:caller", (self, arguments) -> {
            caller.complete(self);
            return TestNode.deaf();
        });
        int[] next = new int[1];
        Kernel kernel = Kernel.builder().loops(CountingLoop.of(vertx, timers)).definitions(definitions)
                .host(HostOptions.of(TestNode.HOST)).placement((parent, shards, load) -> next[0]++ % shards).start();
        Pid pid = kernel.processes().spawn("t:caller", TestNode.HOST);
        dev.hadron.Self self = TestNode.get(caller);
        int waits = 0;
        try {
            for (BooleanSupplier goOn = Racers.during(1_500); goOn.getAsBoolean(); waits++) {
                int before = outcomes.get();
                String definition = waits % 3 == 0 ? "t:deaf" : "t:quick";
                if (waits % 2 == 0) {
                    exec(kernel.processes(), definition, waits).cancel();
                } else {
                    CompletableFuture<Cancellable> wait = new CompletableFuture<>();
                    int number = waits;
                    self.executor().execute(() -> wait.complete(exec(self, definition, number)));
                    TestNode.get(wait).cancel();
                }
                assertThat(outcomes.get() - before).isLessThanOrEqualTo(2);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> kernel.inspector().hosts().get(0).processes() == 1);
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(timers).as("timers left").hasValue(0));
            await().untilAsserted(() -> assertThat(kernel.find(pid).rare().executing).as("waits left").isEmpty());
            assertThat(outcomes.get()).isLessThanOrEqualTo(waits);
        } finally {
            kernel.stop(Duration.ZERO).await().atMost(TestNode.LONG);
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Cancellable exec(Processes face, String definition, int number) {
        var uni = number % 5 == 0 ? face.exec(Duration.ofMillis(1), definition, TestNode.HOST)
                : face.exec(Duration.ofHours(1), definition, TestNode.HOST);
        return uni.subscribe().with(item -> outcomes.incrementAndGet(), failure -> outcomes.incrementAndGet());
    }
}
