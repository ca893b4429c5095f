package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.kernel.TestTracing.Told;
import io.smallrye.mutiny.Uni;

/** A process begins in the trace of whoever spawns it, as part of the spawn, which is told of. */
class TracedSpawnTest {

    private final TestTracing tracing = new TestTracing();
    private final BlockingQueue<Object> seen = new LinkedBlockingQueue<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:behavior", (self, arguments) -> {
                seen.add(tracing.here());
                return message -> {
                    seen.add(tracing.here());
                    if (message.topic().equals("upgrade")) {
                        self.upgrade("t:uni");
                    }
                };
            })
            .uni("t:uni", (self, arguments) -> {
                seen.add(tracing.here());
                return Uni.createFrom().nothing();
            })
            .blocking("t:blocking", (self, arguments) -> {
                seen.add(tracing.here());
                if (arguments.length > 0) {
                    self.spawnLinked("t:behavior", TestNode.HOST);
                }
                return null;
            });
    private final TestNode node = TestNode.of(2, definitions,
            builder -> builder.tracing(tracing).host(HostOptions.of(TestNode.HOST)));

    @AfterEach
    void close() {
        assertThat(tracing.leftOn(node)).isEmpty();
        node.close();
    }

    private Object seen() throws InterruptedException {
        return seen.poll(TestNode.LONG.toSeconds(), TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni", "t:blocking" })
    void theChildBeginsInTheSpawn(String definition) throws InterruptedException {
        Pid[] pid = new Pid[1];
        tracing.in("a", () -> pid[0] = node.spawn(definition));

        assertThat(seen()).isEqualTo("a > spawn");
        assertThat(tracing.told).containsExactly(new Told("spawn " + definition + " " + TestNode.HOST, "a", pid[0], "ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "t:behavior", "t:uni", "t:blocking" })
    void theChildOfSomebodyInNoTraceBeginsInNone(String definition) throws InterruptedException {
        node.spawn(definition);

        assertThat(seen()).isEqualTo("none");
        assertThat(tracing.told).isEmpty();
    }

    @Test
    void aProcessSpawnsInTheTraceOfTheMessageThatItHandles() throws InterruptedException {
        Puppet parent = Puppet.of(node);
        tracing.in("a", () -> parent.tell(self -> self.spawnMonitored("t:behavior", TestNode.HOST)));

        assertThat(seen()).isEqualTo("a > spawn");
    }

    @Test
    void aBlockingBodySpawnsInTheTraceThatItIsIn() throws InterruptedException {
        tracing.in("a", () -> node.spawn("t:blocking", "a child"));

        assertThat(seen()).isEqualTo("a > spawn");
        assertThat(seen()).isEqualTo("a > spawn > spawn");
    }

    @Test
    void theBuildersMessagesAreInTheSpawnToo() throws InterruptedException {
        tracing.in("a", () -> node.processes.withContext(java.util.Map.of()).withMessage("first").spawn("t:behavior",
                TestNode.HOST));

        assertThat(seen()).isEqualTo("a > spawn");
        assertThat(seen()).isEqualTo("a > spawn");
    }

    @Test
    void anUpgradeBeginsInTheTraceOfWhatHasAskedForIt() throws InterruptedException {
        Pid pid = node.spawn("t:behavior");
        tracing.in("b", () -> node.processes.send(pid, "upgrade"));

        assertThat(seen()).isEqualTo("none");
        assertThat(seen()).isEqualTo("b");
        assertThat(seen()).isEqualTo("b");
    }

    @Test
    void aSpawnThatFailsIsToldWithItsError() {
        tracing.in("a", () -> Failures.failure(ErrorKind.NOT_FOUND, () -> node.spawn("t:unknown")));

        assertThat(tracing.told).containsExactly(new Told("spawn t:unknown " + TestNode.HOST, "a", null, "NOT_FOUND"));
    }
}
