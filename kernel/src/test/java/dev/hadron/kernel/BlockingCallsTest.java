package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
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

import dev.hadron.ErrorKind;
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

    @Test
    @Tag("R14")
    void theirErrorsAreWhatTheyAreElsewhere() {
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        body.call(self -> {
            failure(ErrorKind.INVALID, () -> self.monitor(self.pid()));
            failure(ErrorKind.NOT_FOUND, () -> self.link("nobody"));
            failure(ErrorKind.NOT_FOUND, () -> self.spawnLinked("t:unknown", TestNode.HOST));
            failure(ErrorKind.INVALID, () -> self.listen("@inbox"));
            failure(ErrorKind.INVALID, () -> self.unlisten(self.inbox()));
            failure(ErrorKind.NOT_FOUND, () -> self.exec("t:unknown", TestNode.HOST).await().atMost(TestNode.LONG));
            failure(ErrorKind.INVALID, () -> self.sendAfter(Duration.ZERO, "t"));
            return null;
        });
        assertThat(body.end).isNotDone();
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
    void onAForeignThreadTheyAreInvalid() throws Exception {
        Marionette body = Marionette.of(node, BodyKind.BLOCKING);
        Self self = body.call(me -> me);
        List<Runnable> calls = List.of(() -> self.monitor(body.pid), self::options, self::inbox, self::events,
                () -> self.register("a"), () -> self.end(1), () -> self.listen("t"),
                () -> self.sendEvery(Duration.ofSeconds(1), "t"), () -> self.upgrade(null),
                () -> self.terminate(body.pid), () -> self.lookup("a"));
        calls.forEach(call -> failure(ErrorKind.INVALID, call::run));
        Self others = Marionette.of(node, BodyKind.BLOCKING).call(me -> me);
        body.call(me -> {
            failure(ErrorKind.INVALID, others::options);
            return null;
        });
        assertThat(body.end).isNotDone();
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
