package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;
import io.vertx.core.Context;

class LoopThreadTest {

    @Test
    @Tag("R15.2")
    void allCallbacksOfAProcessRunOnOneThreadNeverTwoAtOnce() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        AtomicBoolean inside = new AtomicBoolean();
        AtomicBoolean twoAtOnce = new AtomicBoolean();
        TestDefinitions definitions = new TestDefinitions().behavior("t:here", (self, arguments) -> new Behavior() {
            @Override
            public void onMessage(Message message) {
                note();
                if (message.topic().equals("done")) {
                    self.end(null);
                }
            }

            @Override
            public void onEvent(Self me, ProcessEvent event) {
                note();
            }

            private void note() {
                twoAtOnce.compareAndSet(false, !inside.compareAndSet(false, true));
                threads.add(Thread.currentThread());
                inside.set(false);
            }
        });
        try (TestNode node = TestNode.of(2, definitions)) {
            Pid here = node.spawn("t:here");
            CompletableFuture<ProcessEvent.Exit> end = node.processes.watch(here).subscribeAsCompletionStage();
            Thread other = new Thread(() -> talk(node, here));
            other.start();
            talk(node, here);
            other.join();
            node.processes.send(here, "done");
            TestNode.get(end);

            assertThat(threads).hasSize(1).first().isSameAs(node.kernel.shards().get(shard(here, node)).thread);
            assertThat(twoAtOnce).isFalse();
        }
    }

    @Test
    @Tag("R15.1")
    void callbacksRunOnAVertxEventLoop() {
        try (TestNode node = TestNode.of(1, new TestDefinitions())) {
            assertThat(node.<Boolean> inside(self -> Context.isOnEventLoopThread())).isTrue();
        }
    }

    @Test
    @Tag("R15.1")
    void theLoopsGoOnWhenTheKernelHasStopped() {
        try (TestNode node = TestNode.of(2, new TestDefinitions())) {
            node.kernel.stop(Duration.ZERO).await().atMost(TestNode.LONG);
            for (Shard shard : node.kernel.shards()) {
                CompletableFuture<Thread> ran = new CompletableFuture<>();
                shard.loop.execute(() -> ran.complete(Thread.currentThread()));
                assertThat(TestNode.get(ran)).isSameAs(shard.thread);
            }
        }
    }

    private static int shard(Pid pid, TestNode node) {
        return node.kernel.spawning().shardOf(pid.serial()).index;
    }

    private static void talk(TestNode node, Pid to) {
        for (int i = 0; i < 5000; i++) {
            node.processes.send(to, "m", i);
            if (i % 100 == 0) {
                node.processes.cancel(to);
            }
        }
    }
}
