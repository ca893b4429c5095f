package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;

/** What one process sends to another is taken in in the order sent. */
class SendOrderTest {

    private static final int ROUNDS = 40;
    private static final int EACH = 50;

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void whateverTheTopicByPidOrByName(Places places) {
        try (TestNode node = places.node()) {
            Puppet receiver = Puppet.of(node);
            Puppet sender = Puppet.of(node);
            node.processes.register("receiver", receiver.pid);
            for (int round = 0; round < ROUNDS; round++) {
                int from = round * EACH;
                sender.tell(self -> send(self, receiver, from));
            }
            assertInOrder(sender, receiver, ROUNDS * EACH);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void whicheverOfItsThreadsItSendsOn(Places places) {
        try (TestNode node = places.node()) {
            Puppet receiver = Puppet.of(node);
            Puppet sender = Puppet.of(node);
            node.processes.register("receiver", receiver.pid);
            Self self = sender.call(me -> me);
            for (int round = 0; round < ROUNDS; round++) {
                int from = round * EACH;
                if (round % 3 == 1) {
                    send(self, receiver, from);
                } else {
                    sender.call(me -> {
                        send(me, receiver, from);
                        return null;
                    });
                }
            }
            assertInOrder(sender, receiver, ROUNDS * EACH);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void toAReactiveProcessAndToOneThatHasNotStarted(Places places) {
        try (TestNode node = places.node()) {
            int count = ROUNDS * EACH;
            CompletableFuture<List<Object>> read = new CompletableFuture<>();
            node.definitions.uni("t:reader", (self, a) -> self.inbox().receive().map(Message::payload).repeat().atMost(count)
                    .collect().asList().invoke(read::complete));
            Puppet.of(node).tell(self -> {
                Pid reader = self.spawn("t:reader", TestNode.HOST);
                self.register("reader", reader);
                for (int i = 0; i < count; i++) {
                    self.send(i % 2 == 0 ? reader.toString() : "reader", "t" + i % 3, i);
                }
            });
            assertThat(TestNode.get(read)).isEqualTo(IntStream.range(0, count).boxed().toList());
        }
    }

    private static void send(Self self, Puppet receiver, int from) {
        for (int i = from; i < from + EACH; i++) {
            switch (i % 3) {
                case 0 -> self.send(receiver.pid, "a", i);
                case 1 -> self.send("receiver", "b", i);
                default -> self.send(receiver.pid.toString(), "c", i);
            }
        }
    }

    private static void assertInOrder(Puppet sender, Puppet receiver, int count) {
        sender.call(self -> null);
        receiver.call(self -> null);
        List<Object> got = new ArrayList<>();
        receiver.seen.forEach(message -> got.add(((Message) message).payload()));
        assertThat(got).isEqualTo(IntStream.range(0, count).boxed().toList());
    }
}
