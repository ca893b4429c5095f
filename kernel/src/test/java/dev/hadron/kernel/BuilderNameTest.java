package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Spawner;
import io.smallrye.mutiny.Uni;

/** A builder's name for the process that it spawns. */
class BuilderNameTest {

    private static final int RACERS = 8;

    private final TestNode node = Places.DIFFERENT_LOOPS.node(builder -> builder
            .host(HostOptions.of("app:small").withMaxProcesses(1)));
    private final Spawner named = node.processes.withContext(Map.of()).withName("name");

    @BeforeEach
    void define() {
        node.definitions.behavior("t:deaf", (self, a) -> TestNode.deaf())
                .uni("t:lookup", (self, a) -> Uni.createFrom().item(self.lookup("name").equals(self.pid())));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R11.3")
    void isRegisteredBeforeTheFirstStep() {
        assertThat(named.<Boolean> exec("t:lookup", TestNode.HOST).await().atMost(TestNode.LONG)).isTrue();
        await().until(() -> node.kernel.inspector().names().isEmpty());
        Pid first = named.spawn("t:deaf", TestNode.HOST);
        assertThat(node.processes.lookup("name")).isEqualTo(first);
        node.processes.terminate(first);
        Pid second = named.spawn("t:deaf", TestNode.HOST);
        assertThat(node.processes.lookup("name")).isEqualTo(second);
    }

    @Test
    @Tag("R11.3")
    void takenIsAlreadyExistsAndNothingIsSpawned() {
        Pid holder = named.spawn("t:deaf", TestNode.HOST);
        Puppet parent = Puppet.of(node);
        failure(ErrorKind.ALREADY_EXISTS, () -> named.spawn("t:deaf", TestNode.HOST));
        failure(ErrorKind.ALREADY_EXISTS, () -> named.exec("t:deaf", TestNode.HOST).await().atMost(TestNode.LONG));
        failure(ErrorKind.ALREADY_EXISTS, () -> parent.call(self -> self.withContext(Map.of()).withName("name")
                .spawnLinkedMonitored("t:deaf", TestNode.HOST)));

        assertThat(node.processes.lookup("name")).isEqualTo(holder);
        assertThat(Meters.of(node, "t:deaf").spawned()).isEqualTo(1);
        assertThat(node.kernel.inspector().hosts().get(0).processes()).isEqualTo(2);
        ProcessInfo info = node.kernel.inspector().process(parent.pid.toString()).await().atMost(TestNode.LONG);
        assertThat(info.links()).isEmpty();
        assertThat(info.monitors()).isEmpty();
    }

    @Test
    @Tag("R11.3")
    @Tag("R12.2")
    void ofManyThatRaceForItExactlyOneIsSpawned() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(RACERS);
        for (int round = 1; round <= 50; round++) {
            Spawner racing = node.processes.withContext(Map.of()).withName("name" + round);
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Boolean>> racers = Stream.generate(() -> threads.submit(() -> {
                Puppet.await(start);
                try {
                    return racing.spawn("t:deaf", TestNode.HOST) != null;
                } catch (ProcessException e) {
                    assertThat(e.kind()).isEqualTo(ErrorKind.ALREADY_EXISTS);
                    return false;
                }
            })).limit(RACERS).toList();
            start.countDown();
            int winners = 0;
            for (Future<Boolean> racer : racers) {
                winners += racer.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            assertThat(node.kernel.inspector().hosts().get(0).processes()).isEqualTo(round);
        }
        threads.shutdown();
    }

    @Test
    @Tag("R11.3")
    @Tag("R14")
    void takenAnswersBeforeAFullHostAndAfterAnUnknownOne() {
        node.processes.spawn("t:deaf", "app:small");
        failure(ErrorKind.UNAVAILABLE, () -> named.spawn("t:deaf", "app:small"));
        failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup("name"));
        named.spawn("t:deaf", TestNode.HOST);
        failure(ErrorKind.ALREADY_EXISTS, () -> named.spawn("t:deaf", "app:small"));
        failure(ErrorKind.NOT_FOUND, () -> named.spawn("t:deaf", "app:unknown"));
        failure(ErrorKind.NOT_FOUND, () -> named.spawn("t:unknown", TestNode.HOST));
    }
}
