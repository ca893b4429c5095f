package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;

/** What can be unlistened, and how a topic can be listened to again. */
@Tag("R8.4")
class UnlistenRefusedTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void againOnTheSameChannelIsFine() {
        Channel<Object> channel = reader.call(self -> self.listen("t"));
        unlisten(channel);
        unlisten(channel);
        Channel<Object> next = reader.call(self -> self.listen("t"));
        unlisten(channel);

        assertThat(next).isNotSameAs(channel);
        assertThat(reader.<Boolean> call(self -> next.isClosed())).isFalse();
        node.processes.send(reader.pid, "t", 1);
        assertThat(reader.<Object> await(self -> next.receive())).isEqualTo(1);
    }

    @Test
    void whatIsNoListenerOfThisProcessIsInvalid() {
        Channel<Object> foreign = Reader.of(node).call(self -> self.listen("t"));
        List<Channel<?>> channels = new ArrayList<>();
        reader.call(self -> channels.addAll(List.of(self.inbox(), self.events(), foreign)));
        channels.add(null);
        channels.forEach(channel -> failure(ErrorKind.INVALID, () -> unlisten(channel)));

        assertThat(foreign.isClosed()).isFalse();
        node.processes.send(reader.pid, "t", 1);
        assertThat(inbox(1)).containsExactly(1);
        failure(ErrorKind.INVALID, () -> Puppet.of(node).call(self -> {
            self.unlisten(foreign);
            return null;
        }));
    }

    @Test
    void listeningAgainMayChangeTheMessageOptionOnlyOnceItIsUnlistened() {
        Channel<Object> raw = reader.call(self -> self.listen("t"));
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listenMessages("t")));
        unlisten(raw);
        node.processes.send(reader.pid, "t", 1);

        assertThat(reader.await(self -> self.listenMessages("t").receive()).payload()).isEqualTo(1);
        failure(ErrorKind.INVALID, () -> reader.call(self -> self.listen("t")));
    }

    private void unlisten(Channel<?> channel) {
        reader.call(self -> {
            self.unlisten(channel);
            return null;
        });
    }

    private List<Object> inbox(int count) {
        List<Object> payloads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            payloads.add(reader.await(self -> self.inbox().receive()).payload());
        }
        return payloads;
    }
}
