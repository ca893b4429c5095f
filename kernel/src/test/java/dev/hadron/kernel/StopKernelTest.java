package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

@Tag("R15.6")
class StopKernelTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf())
            .behavior("t:plain", (self, arguments) -> message -> {
            });

    @Test
    void stopsAllHostsOnAllLoops() {
        try (ManualNode node = ManualNode.of(2, definitions,
                builder -> builder.host(HostOptions.of("app:one")).host(HostOptions.of("app:two")))) {
            for (int i = 0; i < 500; i++) {
                node.processes.spawn(i % 5 == 0 ? "t:deaf" : "t:plain", i % 2 == 0 ? "app:one" : "app:two");
            }
            CompletableFuture<StopReport> report = node.start(node.kernel.stop(Duration.ofSeconds(1)));
            node.advance(Duration.ofSeconds(1));

            assertThat(report.join()).isEqualTo(new StopReport(400, 100));
            assertThat(node.kernel.inspector().processes(null, null, 1, -1).total()).isZero();
            assertThat(node.kernel.inspector().hosts()).allSatisfy(host -> assertThat(host.processes()).isZero());
        }
    }

    @Test
    void withoutTimeEverythingIsForcedAtOnceEvenWhatHasNotStarted() {
        try (ManualNode node = ManualNode.of(definitions)) {
            for (int i = 0; i < 10; i++) {
                node.processes.spawn("t:deaf", ManualNode.HOST);
            }

            assertThat(node.start(node.kernel.stop(Duration.ZERO)).join()).isEqualTo(new StopReport(0, 10));
        }
    }

    @Test
    void drainingRefusesNewProcessesAndLetsTheOthersBe() {
        try (ManualNode node = ManualNode.of(definitions)) {
            Pid alive = node.spawn("t:plain");
            node.kernel.drain();
            node.kernel.drain();

            assertThat(failure(ErrorKind.UNAVAILABLE, () -> node.spawn("t:plain")).retryable()).isTrue();
            failure(ErrorKind.UNAVAILABLE, () -> node.processes.exec("t:plain", ManualNode.HOST).await().indefinitely());
            node.advance(Duration.ofDays(1));
            assertThat(node.kernel.find(alive)).isNotNull();
        }
    }

    @Test
    void whatIsSpawnedWhileItStopsIsEitherRefusedOrStoppedToo() throws Exception {
        try (TestNode node = node()) {
            List<Thread> spawners = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Thread spawner = new Thread(() -> spawnUntilRefused(node));
                spawner.start();
                spawners.add(spawner);
            }
            node.kernel.stop(Duration.ZERO).await().atMost(TestNode.LONG);
            for (Thread spawner : spawners) {
                spawner.join();
            }
            node.kernel.stop(Duration.ZERO).await().atMost(TestNode.LONG);

            assertThat(node.kernel.inspector().processes(null, null, 1, -1).total()).isZero();
        }
    }

    private TestNode node() {
        return TestNode.of(2, definitions, builder -> builder.host(HostOptions.of("app:one")).host(HostOptions.of("app:two")));
    }

    private static void spawnUntilRefused(TestNode node) {
        failure(ErrorKind.UNAVAILABLE, () -> {
            while (true) {
                node.processes.spawn("t:deaf", "app:one");
            }
        });
    }
}
