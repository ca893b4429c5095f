package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Message;

/** What is handed over next stands at the head of its own queue, whatever waits elsewhere: nothing is looked through. */
@Tag("R8.7")
class HandOverCostTest {

    private static final int BACKLOG = 20_000;

    private final TestNode node = TestNode.of(1, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aListenersMessageIsTheFirstOfItsQueueBehindAnyBacklog() {
        NodeList<Node> wanted = reader.call(self -> queue(self.listen("wanted")));
        NodeList<Node> inbox = reader.call(self -> queue(self.inbox()));
        fill("other");
        node.processes.send(reader.pid, "wanted", "x");

        assertThat(reader.<Object> call(self -> ((Message) wanted.first()).payload())).isEqualTo("x");
        assertThat(reader.<Node> call(self -> wanted.first().next)).isNull();
        Node head = reader.call(self -> inbox.first());
        Node behind = reader.call(self -> inbox.first().next);
        assertThat((Object) reader.await(self -> self.listen("wanted").receive())).isEqualTo("x");
        assertThat(reader.<Node> call(self -> inbox.first())).isSameAs(head);
        assertThat(reader.<Node> call(self -> inbox.first().next)).isSameAs(behind);
    }

    @Test
    void theInboxsMessageIsTheFirstOfItsQueueBehindWhatWaitsForAListener() {
        reader.call(self -> self.listen("other"));
        NodeList<Node> inbox = reader.call(self -> queue(self.inbox()));
        fill("other");
        node.processes.send(reader.pid, "wanted", "x");

        assertThat(reader.<Object> call(self -> ((Message) inbox.first()).payload())).isEqualTo("x");
        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo("x");
    }

    @Test
    void aMessageThatWasClaimedIsInTheListenersQueueFromThenOn() {
        fill("other");
        node.processes.send(reader.pid, "wanted", "x");
        fill("other");
        NodeList<Node> wanted = reader.call(self -> queue(self.listen("wanted")));

        assertThat(reader.<Object> call(self -> ((Message) wanted.first()).payload())).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, BACKLOG })
    void oneSliceHandsOverAsManyMessagesWhateverWaitsElsewhere(int backlog) {
        reader.call(self -> self.listen("wanted"));
        for (int i = 0; i < backlog; i++) {
            node.processes.send(reader.pid, "other", i);
        }
        reader.call(self -> null);
        long before = slices();
        for (int i = 0; i < 32; i++) {
            node.processes.send(reader.pid, "wanted", i);
        }
        reader.await(self -> self.listen("wanted").receive().repeat().atMost(32).collect().last());

        assertThat(slices() - before).isLessThanOrEqualTo(32);
    }

    private long slices() {
        return node.kernel.inspector().shards().get(0).slices();
    }

    private void fill(String topic) {
        for (int i = 0; i < BACKLOG; i++) {
            node.processes.send(reader.pid, topic, i);
        }
    }

    private static NodeList<Node> queue(Object channel) {
        return ((ProcessChannel<?>) channel).queue();
    }
}
