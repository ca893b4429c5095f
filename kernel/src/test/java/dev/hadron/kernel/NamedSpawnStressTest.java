package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/**
 * Processes are spawned with a name while another thread ends whoever has it: a process may be found by its name before its
 * spawn has returned, and is then spawned all the same, and ends like any other.
 */
@Tag("stress")
@Tag("R11.3")
@Tag("R12.2")
class NamedSpawnStressTest {

    private static final int SPAWNS = 3_000;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger terminated = new AtomicInteger();

    @Test
    void whoIsEndedByNameInTheMiddleOfItsSpawnEnds() throws Exception {
        try (TestNode node = TestNode.of(2, new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf()))) {
            Thread killer = new Thread(() -> kill(node));
            killer.start();
            int taken = 0;
            for (int i = 0; i < SPAWNS; i++) {
                while (node.kernel.names().find("n") != null) {
                    Thread.yield();
                }
                try {
                    node.processes.withContext(Map.of()).withName("n").spawn("t:deaf", TestNode.HOST);
                } catch (ProcessException e) {
                    assertThat(e.kind()).isEqualTo(ErrorKind.ALREADY_EXISTS);
                    taken++;
                }
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> node.kernel.inspector().hosts().get(0).processes() == 0);
            over.set(true);
            killer.join();

            assertThat(taken).as("spawns refused, though nobody held the name").isZero();
            assertThat(terminated).hasValue(SPAWNS);
            assertThat(node.kernel.inspector().groups().get(0).ended(GroupMeters.Outcome.TERMINATED)).isEqualTo(SPAWNS);
            assertThat(node.kernel.names().size()).as("names left").isZero();
        }
    }

    private void kill(TestNode node) {
        while (!over.get()) {
            try {
                node.processes.terminate("n");
                terminated.incrementAndGet();
            } catch (ProcessException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
            }
        }
    }
}
