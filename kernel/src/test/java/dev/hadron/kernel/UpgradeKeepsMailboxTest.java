package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.Channel;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.spi.BodyKind;
import io.smallrye.mutiny.Uni;

/** What waits for a process when it upgrades is read by its new body, in order. */
class UpgradeKeepsMailboxTest {

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void unreadMessagesInTheirOrder(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        CountDownLatch release = new CountDownLatch(1);
        process.hold(release);
        process.tell(self -> self.upgrade(Marionette.id(to), process));
        for (int i = 0; i < 5; i++) {
            node.processes.send(process.pid, "t" + i % 2, i);
        }
        release.countDown();
        process.begun();
        node.processes.send(process.pid, "t", 5);
        process.call(self -> null);

        assertThat(process.payloads).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void unreadEventsInTheirOrder(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        CountDownLatch release = new CountDownLatch(1);
        process.hold(release);
        process.tell(self -> self.upgrade(Marionette.id(to), process));
        for (int hours = 1; hours <= 5; hours++) {
            node.processes.cancel(process.pid, Duration.ofHours(hours));
        }
        release.countDown();
        process.begun();
        node.processes.cancel(process.pid, Duration.ofHours(6));
        await().until(() -> process.events.size() >= 6);

        assertThat(process.events).hasSize(6).extracting(event -> ((ProcessEvent.Cancel) event).deadline()).isSorted();
        process.call(self -> null);
        assertThat(process.events).hasSize(6);
    }

    @Test
    @Tag("R10.1")
    void whatListenersHadNotReadGoesBackInItsPlace() {
        List<Channel<?>> channels = new java.util.concurrent.CopyOnWriteArrayList<>();
        node.definitions.uni("t:listening", (self, a) -> {
            Marionette next = (Marionette) a[0];
            channels.add(self.listen("a"));
            channels.add(self.listenMessages("b"));
            channels.add(self.inbox());
            channels.add(self.events());
            return self.listen("go").receive().invoke(go -> self.upgrade(Marionette.id(BodyKind.BEHAVIOR), next));
        });
        Marionette process = Marionette.of(node, BodyKind.BEHAVIOR);
        process.tell(self -> self.upgrade("t:listening", process));
        for (int i = 0; i < 9; i++) {
            node.processes.send(process.pid, List.of("a", "b", "c").get(i % 3), i);
        }
        node.processes.send(process.pid, "go");
        process.begun();
        process.call(self -> null);

        assertThat(process.payloads).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(channels).hasSize(4).allMatch(Channel::isClosed);
    }

    @Test
    @Tag("R10.1")
    void aListenerOfTheNewBodyClaimsWhatWaited() {
        node.definitions.uni("t:listening", (self, a) -> {
            Uni<Object> one = self.listen("a").receive();
            Uni<Message> two = self.inbox().receive();
            return Uni.join().all(one, two.map(Message::payload), one).andFailFast();
        });
        Marionette process = Marionette.of(node, BodyKind.BEHAVIOR);
        CountDownLatch release = new CountDownLatch(1);
        process.hold(release);
        process.tell(self -> self.upgrade("t:listening"));
        Pid pid = process.pid;
        node.processes.send(pid, "a", 1);
        node.processes.send(pid, "b", 2);
        node.processes.send(pid, "a", 3);
        release.countDown();

        assertThat(TestNode.get(process.end).result()).isEqualTo(new dev.hadron.ExitResult.Value(List.of(1, 2, 3)));
    }
}
