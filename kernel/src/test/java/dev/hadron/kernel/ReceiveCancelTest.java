package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Message;
import io.smallrye.mutiny.Uni;

@Tag("R8.1")
class ReceiveCancelTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void takesNothingBeforeItIsSubscribedTo() {
        Uni<Message> never = reader.call(self -> self.inbox().receive());
        node.processes.send(reader.pid, "m", 1);

        assertThat(never).isNotNull();
        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(1);
    }

    @Test
    @Tag("R8.2")
    void takesNothingWhenItIsCanceledWhileItWaits() {
        reader.call(self -> {
            self.inbox().receive().subscribe().with(item -> {
            }).cancel();
            return null;
        });
        node.processes.send(reader.pid, "m", 1);

        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(1);
    }

    @Test
    @Tag("R8.2")
    void takesNothingWhenItIsCanceledBetweenTheArrivalAndTheHandOver() {
        node.processes.send(reader.pid, "m", 1);
        reader.call(self -> {
            self.inbox().receive().subscribe().with(item -> {
            }).cancel();
            return null;
        });

        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(1);
    }
}
