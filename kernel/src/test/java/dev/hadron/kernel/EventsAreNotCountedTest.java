package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Message;
import dev.hadron.ProcessEvent;

/** Lifecycle events are never counted in a mailbox, refused or dropped. */
class EventsAreNotCountedTest {

    private static final int CAPACITY = 3;
    private static final int EVENTS = 50;

    @ParameterizedTest
    @EnumSource
    @Tag("R2.5")
    void eventsTakeNoPlaceAndAFullMailboxTakesThem(OverflowPolicy policy) {
        try (TestNode node = TestNode.of(2, new TestDefinitions(),
                builder -> builder.host(HostOptions.of(TestNode.HOST).withMailbox(CAPACITY, policy)))) {
            Puppet puppet = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            puppet.monitor(watched.pid);
            puppet.call(self -> null);
            CountDownLatch release = new CountDownLatch(1);
            puppet.hold(release);

            cancelAll(node, puppet);
            int accepted = SmallMailbox.send(node.processes, puppet.pid, "t", 2 * CAPACITY);
            cancelAll(node, puppet);
            node.processes.terminate(watched.pid);
            release.countDown();

            for (int i = 0; i < 2 * EVENTS; i++) {
                assertThat(puppet.event()).isInstanceOf(ProcessEvent.Cancel.class);
            }
            assertThat(puppet.event()).isInstanceOf(ProcessEvent.Exit.class);
            assertThat(accepted).isEqualTo(policy == OverflowPolicy.REJECT ? CAPACITY : 2 * CAPACITY);
            int first = policy == OverflowPolicy.DROP_OLDEST ? CAPACITY : 0;
            List<Object> messages = puppet.seen.stream().filter(Message.class::isInstance)
                    .map(item -> ((Message) item).payload()).toList();
            assertThat(messages).isEqualTo(IntStream.range(first, first + CAPACITY).boxed().toList());
        }
    }

    private static void cancelAll(TestNode node, Puppet puppet) {
        for (int i = 0; i < EVENTS; i++) {
            node.processes.cancel(puppet.pid);
        }
    }
}
