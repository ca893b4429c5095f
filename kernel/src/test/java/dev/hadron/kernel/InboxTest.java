package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Message;

class InboxTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R8.1")
    void askingAgainGivesTheSameChannel() {
        assertThat(reader.<Boolean> call(self -> self.inbox() == self.inbox())).isTrue();
        assertThat(reader.<String> call(self -> self.inbox().topic())).isEqualTo("@inbox");
        assertThat(reader.<Boolean> call(self -> self.inbox().isClosed())).isFalse();
    }

    @Test
    @Tag("R8.2")
    void messagesOfAllTopicsWaitInTheirOrderUntilItIsAskedFor() {
        for (int i = 0; i < 10; i++) {
            node.processes.send(reader.pid, "topic" + i % 3, i);
        }
        List<Object> payloads = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            payloads.add(reader.await(self -> self.inbox().receive()).payload());
        }

        assertThat(payloads).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    @Tag("R8.5")
    void aMessageHasItsTopicItsSenderAndItsPayload() {
        Puppet sender = Puppet.of(node);
        sender.tell(self -> self.send(reader.pid, "hello", "world"));
        Message message = reader.await(self -> self.inbox().receive());

        assertThat(message.topic()).isEqualTo("hello");
        assertThat(message.from()).isEqualTo(sender.pid);
        assertThat(message.payload()).isEqualTo("world");
    }

    @Test
    @Tag("R8.5")
    void whatNoProcessSentHasNoSender() {
        node.processes.send(reader.pid, "hello");

        assertThat(reader.await(self -> self.inbox().receive()).from()).isNull();
    }

    @Test
    @Tag("R8.5")
    void noPayloadIsNullOneIsItselfAndSeveralAreAList() {
        node.processes.send(reader.pid, "none");
        node.processes.send(reader.pid, "one", 1);
        node.processes.send(reader.pid, "list", List.of(1));
        node.processes.send(reader.pid, "several", 1, null, "x");

        assertThat(reader.await(self -> self.inbox().receive()).payload()).isNull();
        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(1);
        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(List.of(1));
        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(Arrays.asList(1, null, "x"));
    }

    @Test
    @Tag("R8.2")
    void handedOverMeansReceived() {
        node.processes.send(reader.pid, "a");
        node.processes.send(reader.pid, "b");
        reader.await(self -> self.inbox().receive());
        ProcessInfo info = node.kernel.inspector().process(reader.pid.toString()).await().atMost(TestNode.LONG);

        assertThat(info.received()).isEqualTo(1);
        assertThat(info.mailbox()).isEqualTo(1);
    }

    @Test
    @Tag("R8.1")
    @Tag("R8.2")
    void eachReceiveTakesOneInTheOrderOfSubscription() {
        var first = reader.start(self -> self.inbox().receive());
        var second = reader.start(self -> self.inbox().receive());
        node.processes.send(reader.pid, "m", 1);
        node.processes.send(reader.pid, "m", 2);

        assertThat(TestNode.get(first).payload()).isEqualTo(1);
        assertThat(TestNode.get(second).payload()).isEqualTo(2);
    }
}
