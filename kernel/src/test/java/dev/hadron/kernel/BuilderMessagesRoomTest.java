package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Spawner;

/** A builder with more messages than the new process has room for, or reads. */
class BuilderMessagesRoomTest {

    private static final int CAPACITY = 2;

    private final BlockingQueue<Message> got = new LinkedBlockingQueue<>();
    private final TestNode node = Places.DIFFERENT_LOOPS.node(builder -> {
        for (OverflowPolicy policy : OverflowPolicy.values()) {
            builder.host(HostOptions.of(host(policy)).withMailbox(CAPACITY, policy));
        }
    });

    BuilderMessagesRoomTest() {
        node.definitions.behavior("t:behavior", (self, a) -> got::add);
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R11.4")
    @Tag("R2.5")
    void moreThanAMailboxHoldsIsUnavailableAndNothingIsSpawned() {
        failure(ErrorKind.UNAVAILABLE, () -> three().spawn("t:behavior", host(OverflowPolicy.REJECT)));
        assertThat(node.kernel.inspector().groups()).allMatch(group -> group.spawned() == 0);
    }

    @Test
    @Tag("R11.4")
    @Tag("R2.5")
    void moreThanAMailboxHoldsAreDroppedWhereTheHostsPolicyIsThat() {
        assertThat(keptOfThree(OverflowPolicy.DROP_NEWEST)).containsExactly("1", "2");
        assertThat(keptOfThree(OverflowPolicy.DROP_OLDEST)).containsExactly("2", "3");
    }

    @Test
    @Tag("R11.4")
    @Tag("R4.3")
    void areDeadLettersOfAProcessThatEndsUnread() {
        node.definitions.behavior("t:short", (self, a) -> {
            self.end(null);
            return TestNode.deaf();
        });
        three().exec("t:short", TestNode.HOST).await().atMost(TestNode.LONG);
        Puppet.pingAll(node);
        assertThat(Meters.of(node, "t:short").deadLetters()).isEqualTo(3);
        assertThat(Meters.of(node, "t:short")).matches(Meters::areWhole);
    }

    private List<String> keptOfThree(OverflowPolicy policy) {
        three().spawn("t:behavior", host(policy));
        List<String> kept = List.of(next().topic(), next().topic());
        Puppet.pingAll(node);
        GroupMeters meters = node.kernel.inspector().groups().stream().filter(group -> group.host().equals(host(policy)))
                .findFirst().orElseThrow();
        assertThat(meters.dropped()).isEqualTo(1);
        assertThat(meters).matches(Meters::areWhole);
        assertThat(got).isEmpty();
        return kept;
    }

    private Spawner three() {
        return builder().withMessage("1").withMessage("2").withMessage("3");
    }

    private Spawner builder() {
        return node.processes.withContext(Map.of());
    }

    private Message next() {
        return Marionette.next(got);
    }

    private static String host(OverflowPolicy policy) {
        return "app:" + policy.name().toLowerCase(java.util.Locale.ROOT);
    }
}
