package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.SupervisorRef;
import dev.hadron.supervisor.Supervisors;

/** A supervisor whose children are on other loops than itself, and are ended by force at any moment. */
@Tag("stress")
class SupervisorLoopsStressTest {

    private static final int CHILDREN = 100;
    private static final int FORCED = 500;
    private static final Backoff SHORT = new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), 2, 0.5);
    private static final Logger LOG = Logger.getLogger("dev.hadron.supervisor");

    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void beHeard() {
        LOG.setLevel(null);
    }

    @ParameterizedTest
    @EnumSource(RestartStrategy.class)
    void keepsThemAllAndLeavesNobodyBehind(RestartStrategy strategy) {
        TestDefinitions definitions = new TestDefinitions().behavior("test:child", (self, arguments) -> message -> {
        });
        try (TestNode node = TestNode.of(4, definitions)) {
            List<ChildSpec> children = IntStream.range(0, CHILDREN)
                    .mapToObj(i -> ChildSpec.of("c" + i, "test:child", TestNode.HOST).withName("c" + i).withBackoff(SHORT))
                    .toList();
            Pid supervisor = Supervisors.start(node.processes, Supervisor.of("test").withStrategy(strategy)
                    .withIntensity(RestartIntensity.UNLIMITED).withChildren(children), TestNode.HOST);
            SupervisorRef ref = Supervisors.of(node.processes, supervisor);
            Random random = new Random(strategy.ordinal());
            awaitAllRunning(ref);
            long deadline = System.nanoTime() + TestNode.LONG.toNanos();
            for (int forced = 0; forced < FORCED && System.nanoTime() < deadline;) {
                try {
                    node.processes.terminate("c" + random.nextInt(CHILDREN));
                    forced++;
                } catch (ProcessException e) {
                    assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                }
            }
            awaitAllRunning(ref);
            List<ChildInfo> all = ref.children().await().atMost(TestNode.LONG);
            assertThat(all).hasSize(CHILDREN).allMatch(child -> node.processes.lookup(child.id()).equals(child.pid()));
            assertThat(all.stream().mapToLong(ChildInfo::restarts).sum()).isPositive();

            var end = node.processes.watch(supervisor).subscribeAsCompletionStage();
            node.processes.cancel(supervisor);
            assertThat(TestNode.get(end).result()).isEqualTo(new ExitResult.Value(null));
            assertThat(node.kernel.inspector().processes(TestNode.HOST, "test:child", 1, -1).total()).isZero();
        }
    }

    private static void awaitAllRunning(SupervisorRef ref) {
        await().atMost(TestNode.LONG).until(() -> ref.children().await().atMost(TestNode.LONG).stream()
                .allMatch(child -> child.state() == ChildState.RUNNING));
    }
}
