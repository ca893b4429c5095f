package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Channel;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.spi.BodyKind;

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
}
