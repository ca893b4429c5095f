package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import io.smallrye.mutiny.TimeoutException;

/** A blocking body that does not wait for a message to the end. */
class BlockingReceiveTest {

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R8.2")
    void aReceiveThatGivesUpTakesNothing() {
        CountDownLatch gaveUp = new CountDownLatch(2);
        node.definitions.blocking("t:impatient", (self, a) -> {
            try {
                self.inbox().receive().await().atMost(Duration.ofMillis(20));
            } catch (TimeoutException e) {
                gaveUp.countDown();
            }
            Thread.currentThread().interrupt();
            try {
                self.inbox().receive().await().indefinitely();
            } catch (RuntimeException e) {
                Thread.interrupted();
                gaveUp.countDown();
            }
            List<Object> got = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                got.add(self.inbox().receive().await().atMost(Duration.ofSeconds(5)).payload());
            }
            return got;
        });
        Pid pid = node.spawn("t:impatient");
        var end = node.processes.watch(pid).subscribeAsCompletionStage();
        Puppet.await(gaveUp);
        for (int i = 1; i <= 3; i++) {
            node.processes.send(pid, "m", i);
        }
        assertThat(TestNode.get(end).result()).isEqualTo(new ExitResult.Value(List.of(1, 2, 3)));
    }
}
