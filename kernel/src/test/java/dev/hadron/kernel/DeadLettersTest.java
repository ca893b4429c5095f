package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The unread messages of a dead process are counted, and delivered to nobody else. */
class DeadLettersTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R4.3")
    void unreadMessagesOfAllTopicsAreCounted(OverflowPolicy policy) {
        try (SmallMailbox small = new SmallMailbox(policy)) {
            small.send(Sender.NO_PROCESS, "t", 2);
            small.send(Sender.ON_THE_SAME_LOOP, "heard", 1);
            small.send(Sender.ON_ANOTHER_LOOP, "x", 1);
            small.take();
            var end = small.node.processes.watch(small.pid).subscribeAsCompletionStage();
            small.node.processes.terminate(small.pid);
            TestNode.get(end);
            assertCounts(small.meters(), 1, 3);
        }
    }

    @Test
    @Tag("R4.3")
    void whatIsStillOnItsWayIsCountedToo() {
        try (SmallMailbox small = new SmallMailbox(OverflowPolicy.REJECT)) {
            CountDownLatch release = new CountDownLatch(1);
            Puppet.of(small.node).hold(release);
            small.send(Sender.NO_PROCESS, "t", 4);
            small.node.processes.terminate(small.pid);
            release.countDown();
            Puppet.pingAll(small.node);
            assertCounts(small.meters(), 0, 4);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R4.3")
    @Tag("R12.2")
    void theNextHolderOfTheNameGetsNoneOfThem(Places places) {
        try (TestNode node = places.node()) {
            Puppet first = Puppet.of(node);
            CountDownLatch release = new CountDownLatch(1);
            node.processes.register("name", first.pid);
            first.hold(release);
            node.processes.send("name", "t", 1);
            node.processes.terminate("name");
            Puppet second = Puppet.of(node);
            node.processes.register("name", second.pid);
            release.countDown();
            first.settle(first);
            second.call(self -> null);
            assertThat(second.seen).isEmpty();
            assertThat(first.seen).isEmpty();
        }
    }

    private static void assertCounts(GroupMeters meters, long received, long deadLetters) {
        assertThat(meters.received()).isEqualTo(received);
        assertThat(meters.deadLetters()).isEqualTo(deadLetters);
        assertThat(meters.waiting()).isZero();
        assertThat(meters.dropped()).isZero();
        assertThat(meters.accepted()).isEqualTo(received + deadLetters);
    }
}
