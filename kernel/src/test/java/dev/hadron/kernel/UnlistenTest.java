package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

@Tag("R8.4")
class UnlistenTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void closesTheChannel() {
        Channel<Object> channel = reader.call(self -> self.listen("t"));
        assertThat(channel.isClosed()).isFalse();
        unlisten(channel);

        assertThat(reader.<Boolean> call(self -> channel.isClosed())).isTrue();
        failure(ErrorKind.CANCELED, () -> reader.call(self -> failureOf(channel.receive())));
    }

    @Test
    void itsUnreadMessagesBelongToTheInboxAgainInTheirPlace() {
        Channel<Object> t = reader.call(self -> self.listen("t"));
        Channel<Message> u = reader.call(self -> self.listenMessages("u"));
        for (int i = 0; i < 9; i++) {
            node.processes.send(reader.pid, List.of("t", "other", "u").get(i % 3), i);
        }
        assertThat(reader.<Object> await(self -> t.receive())).isEqualTo(0);
        unlisten(t);
        assertThat(inbox(2)).containsExactly(1, 3);
        unlisten(u);

        assertThat(inbox(6)).containsExactly(2, 4, 5, 6, 7, 8);
    }

    @Test
    void laterMessagesBelongToTheInboxToo() {
        unlisten(reader.call(self -> self.listen("t")));
        node.processes.send(reader.pid, "t", 1);
        node.processes.send(reader.pid, "other", 2);
        node.processes.send(reader.pid, "t", 3);

        assertThat(inbox(3)).containsExactly(1, 2, 3);
    }

    @Test
    void thoseWhoWaitForAMessageOfTheTopicFail() {
        Channel<Object> channel = reader.call(self -> self.listen("t"));
        CompletableFuture<Throwable> first = new CompletableFuture<>();
        CompletableFuture<Throwable> second = new CompletableFuture<>();
        reader.call(self -> {
            channel.receive().subscribe().with(item -> first.cancel(true), first::complete);
            channel.receive().subscribe().with(item -> second.cancel(true), second::complete);
            return null;
        });
        unlisten(channel);

        assertThat(List.of(TestNode.get(first), TestNode.get(second))).allSatisfy(
                failure -> assertThat(((ProcessException) failure).kind()).isEqualTo(ErrorKind.CANCELED));
        node.processes.send(reader.pid, "t", 1);
        assertThat(inbox(1)).containsExactly(1);
    }

    @Test
    void aReaderThatWaitsAtTheInboxGetsWhatComesBack() {
        Channel<Object> channel = reader.call(self -> self.listen("t"));
        CompletableFuture<Message> waiting = reader.start(self -> self.inbox().receive());
        CompletableFuture<Message> alsoWaiting = reader.start(self -> self.inbox().receive());
        node.processes.send(reader.pid, "t", 1);
        node.processes.send(reader.pid, "t", 2);
        Puppet.pingAll(node);
        assertThat(waiting).isNotDone();
        unlisten(channel);

        assertThat(TestNode.get(waiting).payload()).isEqualTo(1);
        assertThat(TestNode.get(alsoWaiting).payload()).isEqualTo(2);
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

    private static Object failureOf(Uni<?> uni) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        uni.subscribe().with(item -> failure.cancel(true), failure::complete);
        throw (ProcessException) failure.join();
    }
}
