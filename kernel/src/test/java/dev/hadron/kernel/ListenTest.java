package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Message;

class ListenTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R8.1")
    void askingAgainGivesTheSameChannel() {
        assertThat(reader.<Boolean> call(self -> self.listen("t") == self.listen("t"))).isTrue();
        assertThat(reader.<Boolean> call(self -> self.listenMessages("u") == self.listenMessages("u"))).isTrue();
        assertThat(reader.<Boolean> call(self -> (Object) self.listen("t") == self.listen("T"))).isFalse();
        assertThat(reader.<String> call(self -> self.listen("t").topic())).isEqualTo("t");
    }

    @Test
    @Tag("R8.2")
    void claimsAllUnreadMessagesOfItsTopicAndNoOthers() {
        for (int i = 0; i < 6; i++) {
            node.processes.send(reader.pid, i % 2 == 0 ? "even" : "odd", i);
        }

        assertThat(List.of(listened("odd"), listened("odd"), listened("odd"))).containsExactly(1, 3, 5);
        assertThat(List.of(received(), received(), received())).containsExactly(0, 2, 4);
    }

    @Test
    @Tag("R8.2")
    void laterMessagesOfTheTopicAreTheListenersToo() {
        reader.call(self -> self.listen("t"));
        node.processes.send(reader.pid, "t", 1);
        node.processes.send(reader.pid, "other", 2);

        assertThat(received()).isEqualTo(2);
        assertThat(listened("t")).isEqualTo(1);
    }

    @Test
    @Tag("R8.2")
    void whoseAMessageIsIsDecidedWhenItIsHandedOver() {
        node.processes.send(reader.pid, "t", 1);
        CompletableFuture<Message> inbox = reader.call(self -> {
            CompletableFuture<Message> waiting = self.inbox().receive().subscribeAsCompletionStage();
            self.listen("t");
            return waiting;
        });

        assertThat(listened("t")).isEqualTo(1);
        assertThat(inbox).isNotDone();
        node.processes.send(reader.pid, "u", 2);
        assertThat(TestNode.get(inbox).payload()).isEqualTo(2);
    }

    private Object listened(String topic) {
        return reader.await(self -> self.listen(topic).receive());
    }

    private Object received() {
        return reader.await(self -> self.inbox().receive()).payload();
    }
}
