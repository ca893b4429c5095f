package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.spi.BodyKind;
import io.smallrye.mutiny.TimeoutException;

/** A blocking body and the end of its process. */
class BlockingEndTest {

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R5.1")
    @Tag("R4.2")
    void aBodyThatWaitsForAMessageIsWokenByIt() {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        CountDownLatch waiting = new CountDownLatch(1);
        node.definitions.blocking("t:waits", (self, a) -> {
            Channel<Message> inbox = self.inbox();
            waiting.countDown();
            try {
                return inbox.receive().await().indefinitely();
            } catch (Throwable e) {
                thrown.complete(e);
                throw e;
            }
        });
        Pid pid = node.spawn("t:waits");
        Puppet.await(waiting);
        node.processes.terminate(pid);
        assertThat(TestNode.get(thrown)).satisfiesAnyOf(
                e -> assertThat(e).isInstanceOf(ProcessException.class).extracting("kind").isEqualTo(ErrorKind.CANCELED),
                e -> assertThat(e).hasCauseInstanceOf(InterruptedException.class));
    }

    @Test
    @Tag("R5.1")
    void aBodyThatIsTerminatedBeforeItBeganNeverBegins() {
        LinkedBlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
        CountDownLatch began = new CountDownLatch(1);
        TestDefinitions definitions = new TestDefinitions().blocking("t:late", (self, a) -> {
            began.countDown();
            return null;
        });
        try (ManualNode manual = ManualNode.of(1, definitions,
                builder -> builder.host(HostOptions.of(TestNode.HOST)).blocking(held::add))) {
            Pid pid = manual.spawn("t:late");
            var end = manual.watch(pid);
            manual.processes.terminate(pid);
            manual.run();
            assertThat(end).isDone();
            assertThat(held).hasSize(1);
            held.remove().run();
            assertThat(began.getCount()).isEqualTo(1);
        }
    }

    @Test
    @Tag("R4.2")
    void whatItReturnsOrThrowsAfterItsEndCountsNoMore() {
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        CountDownLatch release = new CountDownLatch(1);
        body.tell(self -> {
            boolean released = false;
            while (!released) {
                try {
                    release.await();
                    released = true;
                } catch (InterruptedException e) {
                    // goes on all the same
                }
            }
            throw new IllegalStateException("too late");
        });
        node.processes.terminate(body.pid);
        assertThat(body.error()).hasMessage("process terminated");
        release.countDown();
        Puppet.pingAll(node);
        assertThat(Meters.ended(Meters.of(node, Marionette.id(BodyKind.BLOCKING)))).isEqualTo(1);
    }

    @Test
    @Tag("R4.1")
    void itsOwnEndAndFailCountToo() {
        node.definitions.blocking("t:ends", (self, a) -> {
            self.end("early");
            return "late";
        }).blocking("t:fails", (self, a) -> {
            self.fail(new ProcessException(ErrorKind.CONFLICT, "early"));
            return "late";
        });
        assertThat(node.processes.<Object> exec("t:ends", TestNode.HOST).await().atMost(TestNode.LONG)).isEqualTo("early");
        failure(ErrorKind.CONFLICT, () -> node.processes.exec("t:fails", TestNode.HOST).await().atMost(TestNode.LONG));
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
