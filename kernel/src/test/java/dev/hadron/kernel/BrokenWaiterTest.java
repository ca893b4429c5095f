package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.Message;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** A reader that throws when it is told that its channel closes keeps nothing from the others, nor from the kernel. */
class BrokenWaiterTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());
    private final Reader reader = Reader.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    /** Throws at a failure, which may be one that cannot be printed. */
    private record Broken(RuntimeException thrown) implements UniSubscriber<Object> {

        @Override
        public void onSubscribe(UniSubscription subscription) {
            // waits
        }

        @Override
        public void onItem(Object item) {
            // ignored
        }

        @Override
        public void onFailure(Throwable failure) {
            throw thrown;
        }
    }

    private static final class Unspeakable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new StackOverflowError();
        }
    }

    @Test
    @Tag("R4.2")
    void theOtherReadersAreToldOfTheEnd() {
        breakAt(reader.call(self -> self.listen("broken")), new IllegalStateException("thrown"));
        breakAt(reader.call(self -> self.inbox()), new IllegalStateException("thrown"));
        CompletableFuture<Message> other = reader.start(self -> self.inbox().receive());
        CompletableFuture<?> events = reader.start(self -> self.events().receive());
        node.processes.terminate(reader.pid);

        assertThat(canceled(other)).isTrue();
        assertThat(canceled(events)).isTrue();
    }

    @Test
    @Tag("R4.2")
    void theEndIsCarriedOutWhateverIsThrown() {
        node.processes.register("held", reader.pid);
        breakAt(reader.call(self -> self.inbox()), new Unspeakable());
        node.processes.terminate(reader.pid);

        assertThat(TestNode.get(reader.end).from()).isEqualTo(reader.pid);
        assertThat(node.kernel.names().size()).isZero();
        assertThat(node.kernel.inspector().hosts().get(0).processes()).isZero();
    }

    @Test
    @Tag("R8.4")
    void whoReadsTheInboxGetsWhatTheListenerLeaves() {
        Channel<Object> listener = reader.call(self -> self.listen("t"));
        breakAt(listener, new IllegalStateException("thrown"));
        CompletableFuture<Message> next = reader.start(self -> self.inbox().receive());
        reader.call(self -> {
            self.send(self.pid(), "t", 1);
            self.send(self.pid(), "t", 2);
            self.unlisten(listener);
            return null;
        });

        assertThat(TestNode.get(next).payload()).isEqualTo(1);
        assertThat(listener.isClosed()).isTrue();
    }

    private void breakAt(Channel<?> channel, RuntimeException thrown) {
        reader.call(self -> {
            @SuppressWarnings("unchecked") // it looks at no item
            Channel<Object> any = (Channel<Object>) channel;
            any.receive().subscribe().withSubscriber(new Broken(thrown));
            return null;
        });
    }

    private static boolean canceled(CompletableFuture<?> waiting) {
        return TestNode.get(waiting.handle((item, failure) -> failure != null));
    }
}
