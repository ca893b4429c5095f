package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;

/** Ends that reach very many: nothing recurses, and nothing holds the loop. */
@Tag("stress")
class LongCascadeStressTest {

    private static final int MANY = 100_000;

    private final CountDownLatch ready = new CountDownLatch(MANY);
    private final AtomicInteger told = new AtomicInteger();
    private final CountDownLatch all = new CountDownLatch(MANY);

    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    @Tag("R6.4")
    void aChainOfAHundredThousandLinksEnds(int loops) throws Exception {
        Pid[] last = new Pid[1];
        TestDefinitions definitions = new TestDefinitions().behavior("t:link", (self, arguments) -> {
            int left = (Integer) arguments[0];
            if (left > 0) {
                self.spawnLinked("t:link", TestNode.HOST, left - 1);
            } else {
                last[0] = self.pid();
            }
            ready.countDown();
            return TestNode.deaf();
        });
        int[] next = new int[1];
        try (TestNode node = TestNode.of(loops, definitions, builder -> builder.host(HostOptions.of(TestNode.HOST))
                .placement((parent, shards, load) -> next[0]++ / 1000 % shards))) {
            Pid first = node.spawn("t:link", MANY - 1);
            assertThat(ready.await(60, TimeUnit.SECONDS)).as("the chain is spawned").isTrue();
            var end = node.processes.watch(last[0]).subscribeAsCompletionStage();
            node.processes.terminate(first);
            ProcessException error = ((ExitResult.Failure) TestNode.get(end).result()).error();
            assertThat(error.kind()).isEqualTo(ErrorKind.CANCELED);
            assertThat(error).hasMessage("linked process " + first + " failed: process terminated");
            await().until(() -> node.kernel.inspector().hosts().get(0).processes() == 0);
        }
    }

    @Test
    @Tag("R6.2")
    void aHundredThousandMonitorsAreToldOnceEach() throws Exception {
        TestDefinitions definitions = new TestDefinitions().behavior("t:target", (self, a) -> TestNode.deaf())
                .behavior("t:watcher", (self, a) -> {
                    self.monitor((Pid) a[0]);
                    ready.countDown();
                    return new Counting();
                });
        try (TestNode node = TestNode.of(2, definitions)) {
            Pid target = node.spawn("t:target");
            for (int i = 0; i < MANY; i++) {
                node.spawn("t:watcher", target);
            }
            assertThat(ready.await(60, TimeUnit.SECONDS)).as("all watch").isTrue();
            node.processes.terminate(target);
            assertThat(all.await(60, TimeUnit.SECONDS)).as("all are told").isTrue();
            for (int shard = 0; shard < 2; shard++) {
                node.kernel.inspector().ping(shard).await().atMost(TestNode.LONG);
            }
            assertThat(told).hasValue(MANY);
        }
    }

    private final class Counting implements Behavior {

        @Override
        public void onMessage(Message message) {
            // gets none
        }

        @Override
        public void onEvent(Self self, ProcessEvent event) {
            if (event instanceof ProcessEvent.Exit) {
                told.incrementAndGet();
                all.countDown();
            }
        }
    }
}
