package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;

/** A message or an event that is sent on as it is carries what it holds as a copy: its arrays can be changed. */
@Tag("R2.4")
class ForwardedMessageTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());
    private final Puppet forwarder = Puppet.of(node);
    private final CompletableFuture<Object> got = new CompletableFuture<>();
    private final Pid receiver;

    ForwardedMessageTest() {
        node.definitions.behavior("t:receiver", (self, a) -> message -> got.complete(message.payload()));
        receiver = node.spawn("t:receiver");
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aMessage() {
        node.processes.send(forwarder.pid, "first", (Object) new byte[] { 1 });
        Message message = forwarder.call(self -> (Message) forwarder.seen.remove());
        forward(List.of(message));
        ((byte[]) message.payload())[0] = 9;

        Message copy = (Message) ((List<?>) TestNode.get(got)).get(0);
        assertThat((byte[]) copy.payload()).containsExactly(1);
        assertThat(copy.topic()).isEqualTo("first");
    }

    @Test
    void anEventWithAValue() {
        ProcessEvent.Exit exit = exitOf(self -> self.end(Map.of("bytes", new byte[] { 1 })));
        forward(exit);
        bytes(exit)[0] = 9;

        ProcessEvent.Exit copy = (ProcessEvent.Exit) TestNode.get(got);
        assertThat(bytes(copy)).containsExactly(1);
        assertThat(copy.from()).isEqualTo(exit.from());
        assertThat(copy.at()).isEqualTo(exit.at());
    }

    @Test
    void anEventWithAnError() {
        ProcessEvent.Exit exit = exitOf(self -> self
                .fail(new ProcessException(ErrorKind.CONFLICT, "x", false, Map.of("bytes", new byte[] { 1 }))));
        forward(exit.result());
        bytes(exit)[0] = 9;

        assertThat(bytes((ExitResult) TestNode.get(got))).containsExactly(1);
    }

    private ProcessEvent.Exit exitOf(Puppet.Callback ending) {
        Puppet ended = Puppet.of(node);
        forwarder.call(self -> {
            self.monitor(ended.pid);
            return null;
        });
        ended.tell(ending);
        return (ProcessEvent.Exit) forwarder.event();
    }

    private void forward(Object payload) {
        forwarder.call(self -> {
            self.send(receiver, "second", payload);
            return null;
        });
    }

    private static byte[] bytes(ProcessEvent.Exit exit) {
        return bytes(exit.result());
    }

    private static byte[] bytes(ExitResult result) {
        Map<?, ?> map = result instanceof ExitResult.Value value ? (Map<?, ?>) value.value()
                : ((ExitResult.Failure) result).error().details();
        return (byte[]) map.get("bytes");
    }
}
