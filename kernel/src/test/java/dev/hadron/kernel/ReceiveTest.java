package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.ProcessException;
import io.smallrye.mutiny.Uni;

@Tag("R8.1")
class ReceiveTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void runsOnTheProcesssLoop() {
        Thread loop = reader.call(self -> Thread.currentThread());
        CompletableFuture<Thread> where = reader.start(self -> self.inbox().receive().map(item -> Thread.currentThread()));
        node.processes.send(reader.pid, "m");

        assertThat(TestNode.get(where)).isSameAs(loop);
    }

    @Test
    void isInvalidOnAnotherThread() {
        Channel<Message> inbox = reader.call(self -> self.inbox());

        assertThat(failure(ErrorKind.INVALID, () -> inbox.receive().await().atMost(TestNode.LONG)).message())
                .contains("emitOn(self.executor())");
        node.processes.send(reader.pid, "m", 1);
        assertThat(reader.await(self -> self.inbox().receive()).payload()).isEqualTo(1);
    }

    @Test
    @Tag("R4.2")
    void failsWhereTheProcessEndsFirst() {
        CompletableFuture<Throwable> inbox = failureOf(self -> self.inbox().receive());
        CompletableFuture<Throwable> events = failureOf(self -> self.events().receive());
        CompletableFuture<Throwable> listener = failureOf(self -> self.listen("t").receive());
        Channel<Message> channel = reader.call(self -> self.inbox());
        node.processes.terminate(reader.pid);

        for (CompletableFuture<Throwable> each : java.util.List.of(inbox, events, listener)) {
            assertThat(TestNode.get(each)).isInstanceOfSatisfying(ProcessException.class,
                    failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELED));
        }
        TestNode.get(reader.end);
        Puppet.pingAll(node);
        assertThat(channel.isClosed()).isTrue();
    }

    @Test
    void readsAsManyAsThereAreWithoutRecursion() {
        int many = 50_000;
        CompletableFuture<Integer> last = reader
                .start(self -> self.inbox().receive().repeat().until(m -> m.payload().equals(-1))
                        .collect().with(java.util.stream.Collectors.counting()).map(Long::intValue));
        for (int i = 0; i < many; i++) {
            node.processes.send(reader.pid, "m", i);
        }
        node.processes.send(reader.pid, "m", -1);

        assertThat(TestNode.get(last)).isEqualTo(many);
    }

    @Test
    void aBehaviorHasNoChannels() {
        Puppet behavior = Puppet.of(node);

        failure(ErrorKind.INVALID, () -> behavior.call(self -> self.inbox()));
        failure(ErrorKind.INVALID, () -> behavior.call(self -> self.events()));
        failure(ErrorKind.INVALID, () -> behavior.call(self -> self.listen("t")));
        failure(ErrorKind.INVALID, () -> behavior.call(self -> self.listenMessages("t")));
    }

    private CompletableFuture<Throwable> failureOf(TestNode.Inside<Uni<?>> uni) {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        reader.call(self -> uni.run(self).subscribe().with(item -> {
        }, failure::complete));
        return failure;
    }
}
