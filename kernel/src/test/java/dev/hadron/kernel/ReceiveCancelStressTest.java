package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Message;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** Waits are cancelled from another thread while a message is handed over: it goes to that one or the next, and to one only. */
@Tag("stress")
@Tag("R8.2")
class ReceiveCancelStressTest {

    private static final int MESSAGES = 4_000;

    private final Queue<Integer> got = new ConcurrentLinkedQueue<>();

    @Test
    void everyMessageIsHandedOverOnceAndInOrder() {
        CompletableFuture<Self> started = new CompletableFuture<>();
        TestDefinitions definitions = new TestDefinitions().uni("t:reader", (self, arguments) -> {
            started.complete(self);
            return Uni.createFrom().nothing();
        });
        try (TestNode node = TestNode.of(2, definitions)) {
            var pid = node.spawn("t:reader");
            Self self = TestNode.get(started);
            int cancelled = 0;
            for (int i = 0; i < MESSAGES; i++) {
                CompletableFuture<UniSubscription> subscribed = new CompletableFuture<>();
                self.executor().execute(() -> self.inbox().receive().subscribe().withSubscriber(new Reader(subscribed)));
                node.processes.send(pid, "n", i);
                UniSubscription subscription = TestNode.get(subscribed);
                subscription.cancel();
                cancelled += got.size() <= i ? 1 : 0;
            }
            self.executor().execute(() -> IntStream.range(0, MESSAGES)
                    .forEach(n -> self.inbox().receive().subscribe().withSubscriber(new Reader(new CompletableFuture<>()))));
            org.awaitility.Awaitility.await().until(() -> got.size() >= MESSAGES);
            Puppet.pingAll(node);

            assertThat(got).containsExactlyElementsOf(IntStream.range(0, MESSAGES).boxed().toList());
            assertThat(cancelled).as("cancellations that came first").isPositive();
        }
    }

    /** Takes what it is handed, cancelled or not, so that nothing which the kernel hands over is lost behind it. */
    private final class Reader implements UniSubscriber<Message> {
        private final CompletableFuture<UniSubscription> subscribed;

        Reader(CompletableFuture<UniSubscription> subscribed) {
            this.subscribed = subscribed;
        }

        @Override
        public void onSubscribe(UniSubscription subscription) {
            subscribed.complete(subscription);
        }

        @Override
        public void onItem(Message message) {
            got.add((Integer) message.payload());
        }

        @Override
        public void onFailure(Throwable failure) {
            // the process has ended
        }
    }
}
