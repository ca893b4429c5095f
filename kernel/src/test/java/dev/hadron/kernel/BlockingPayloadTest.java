package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Self;
import dev.hadron.spi.BodyKind;
import io.smallrye.mutiny.Uni;

/** What a blocking body gives away is copied before its call returns: it runs beside its loop, and may change it at once. */
@Tag("R2.4")
class BlockingPayloadTest {

    private final TestNode node = TestNode.of(1, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    private interface Asking {
        Uni<Object> ask(Self self, List<Integer> list);
    }

    @Test
    void theArgumentsOfAnExec() {
        node.definitions.uni("t:echo", (self, a) -> Uni.createFrom().item(a[0]));
        assertThat(changedAtOnce((self, list) -> self.exec("t:echo", TestNode.HOST, list))).isEqualTo(List.of(1));
    }

    @Test
    void thePayloadOfAnAsk() {
        node.definitions.behavior("t:echo", (self, a) -> message -> self.send(message.from(), "r", message.payload()));
        var echo = node.spawn("t:echo");
        assertThat(changedAtOnce((self, list) -> self.ask(echo, "t", TestNode.LONG, list))).isEqualTo(List.of(1));
    }

    /** Subscribes while the loop is held, and changes what was given before the loop goes on. */
    private Object changedAtOnce(Asking asking) {
        Puppet holder = Puppet.of(node);
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Object> result = new CompletableFuture<>();
        body.tell(self -> {
            holder.hold(release);
            List<Integer> list = new ArrayList<>(List.of(1));
            asking.ask(self, list).subscribe().with(result::complete, result::completeExceptionally);
            list.add(2);
            release.countDown();
        });
        return TestNode.get(result);
    }
}
