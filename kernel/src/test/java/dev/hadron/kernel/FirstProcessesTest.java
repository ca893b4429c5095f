package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import io.smallrye.mutiny.Uni;

/** The first of all processes by some order, over all loops. */
class FirstProcessesTest {

    private static final int PROCESSES = 500;

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:sink", (self, arguments) -> message -> {
            })
            .uni("t:deaf", (self, arguments) -> Uni.createFrom().nothing());
    private int placed;
    private final ManualNode node = ManualNode.of(3, definitions, builder -> builder.host(HostOptions.of(ManualNode.HOST))
            .placement((parent, shards, load) -> placed++ % shards));
    private final List<Pid> deaf = new ArrayList<>();
    private final List<Pid> sinks = new ArrayList<>();

    @BeforeEach
    void spawn() {
        for (int i = 0; i < PROCESSES; i++) {
            deaf.add(node.processes.spawn("t:deaf", ManualNode.HOST));
            sinks.add(node.processes.spawn("t:sink", ManualNode.HOST));
            node.clock.advance(Duration.ofMillis(10));
        }
        node.run();
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void thoseWithTheMostMessagesWaiting() {
        send(deaf.get(7), 3);
        send(deaf.get(300), 5);
        send(deaf.get(499), 4);
        send(sinks.get(1), 9);

        assertThat(first(ProcessOrder.MAILBOX, null, 3)).containsExactly(deaf.get(300), deaf.get(499), deaf.get(7));
    }

    @Test
    void thoseThatHaveReceivedTheMost() {
        send(sinks.get(8), 2);
        send(sinks.get(499), 3);
        send(deaf.get(1), 9);

        assertThat(first(ProcessOrder.RECEIVED, null, 2)).containsExactly(sinks.get(499), sinks.get(8));
    }

    @Test
    void thoseThatHaveLivedTheLongest() {
        assertThat(first(ProcessOrder.AGE, null, 4)).containsExactly(deaf.get(0), sinks.get(0), deaf.get(1), sinks.get(1));
        assertThat(first(ProcessOrder.AGE, "t:sink", 2)).containsExactly(sinks.get(0), sinks.get(1));
    }

    @Test
    void noMoreThanThereAre() {
        assertThat(first(ProcessOrder.MAILBOX, null, 10_000)).hasSize(2 * PROCESSES).doesNotHaveDuplicates();
        assertThat(first(ProcessOrder.MAILBOX, "t:nothing", 10)).isEmpty();
    }

    @Test
    void aLimitIsOneAtLeast() {
        failure(ErrorKind.INVALID, () -> node.kernel.inspector().first(ProcessOrder.AGE, null, null, 0));
    }

    private void send(Pid to, int messages) {
        for (int i = 0; i < messages; i++) {
            node.processes.send(to, "t");
        }
        node.run();
    }

    private List<Pid> first(ProcessOrder order, String definition, int limit) {
        return TestNode.get(node.start(node.kernel.inspector().first(order, null, definition, limit))).stream()
                .map(ProcessSummary::pid).toList();
    }
}
