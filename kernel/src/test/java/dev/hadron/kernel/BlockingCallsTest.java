package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** What a blocking body calls on its own thread. */
class BlockingCallsTest {

    private TestNode node = Places.DIFFERENT_LOOPS.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R1.3")
    void allCallsWorkInsideIt() {
        Puppet other = Puppet.of(node);
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        body.call(self -> {
            self.options(new ProcessOptions(true));
            assertThat(self.options().trapLinks()).isTrue();
            self.register("me");
            assertThat(self.lookup("me")).isEqualTo(self.pid());
            assertThat(self.unregister("me")).isTrue();
            self.monitor(other.pid);
            self.link(other.pid.toString());
            assertThat(info(self.pid()).links()).containsExactly(other.pid);
            self.unlink(other.pid);
            self.unmonitor(other.pid);
            assertThat(info(self.pid()).monitors()).isEmpty();
            assertThat(self.context()).isEmpty();
            assertThat(self.<String> exec("test:inside", TestNode.HOST, (TestNode.Inside<String>) Self::id).await()
                    .atMost(TestNode.LONG)).isEqualTo("test:inside");
            Pid child = self.withContext(Map.of()).spawnLinkedMonitored("test:puppet", TestNode.HOST, other);
            self.terminate(child);
            self.sendAfter(Duration.ofMillis(1), "timer");
            self.unlisten(self.listen("t"));
            return null;
        });
        await().until(() -> body.events.size() == 2 && body.payloads.size() == 1);
        assertThat(body.events).extracting(ProcessEvent::kind).containsExactly(ProcessEvent.EXIT, ProcessEvent.LINK_DOWN);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void areOrderedWithItsSends(Places places) {
        node.close();
        node = places.node();
        Puppet other = Puppet.of(node);
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        body.call(self -> {
            for (int i = 0; i < 100; i++) {
                self.send(other.pid, "m", i);
                self.cancel(other.pid);
                self.send(other.pid.toString(), "n", i);
                Pid child = self.spawn("test:puppet", TestNode.HOST, other);
                self.send(child, "to the child", i);
            }
            self.send(other.pid, "last");
            return null;
        });
        await().until(() -> other.seen.size() == 401);
        List<String> seen = new ArrayList<>();
        for (Object each : other.seen) {
            if (each instanceof ProcessEvent) {
                seen.add("cancel");
            } else if (!((Message) each).topic().equals("to the child")) {
                seen.add(((Message) each).topic() + ((Message) each).payload());
            }
        }
        assertThat(seen.subList(0, 300)).isEqualTo(IntStream.range(0, 100).boxed()
                .flatMap(i -> java.util.stream.Stream.of("m" + i, "cancel", "n" + i)).toList());
    }

    @Test
    @Tag("R1.3")
    void itsExecutorRunsOnItsLoopBesideIt() {
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        CompletableFuture<Thread> done = new CompletableFuture<>();
        Thread own = body.call(self -> {
            self.executor().execute(() -> {
                self.register("by the executor");
                done.complete(Thread.currentThread());
            });
            TestNode.get(done);
            return Thread.currentThread();
        });
        assertThat(TestNode.get(done)).isNotSameAs(own);
        assertThat(node.processes.lookup("by the executor")).isEqualTo(body.pid);
    }

    private ProcessInfo info(Pid pid) {
        return node.kernel.inspector().process(pid.toString()).await().atMost(TestNode.LONG);
    }
}
