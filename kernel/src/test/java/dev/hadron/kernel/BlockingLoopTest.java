package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;

/** Where a blocking body runs: never on an event loop. */
class BlockingLoopTest {

    private static final int VIRTUAL_SINCE = 21;

    private final TestNode node = Places.SAME_LOOP.node();

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R15.2")
    void runsOnOneThreadOfItsOwnVirtualWhereTheJdkHasThem() throws Exception {
        node.definitions.blocking("t:thread", (self, a) -> {
            Thread first = Thread.currentThread();
            self.inbox().receive().await().indefinitely();
            return List.of(first, Thread.currentThread());
        });
        Thread loop = Puppet.of(node).call(self -> Thread.currentThread());
        List<Thread> threads = node.processes.withContext(java.util.Map.of()).withMessage("go")
                .<List<Thread>> exec("t:thread", TestNode.HOST).await().atMost(TestNode.LONG);

        assertThat(threads.get(0)).isSameAs(threads.get(1)).isNotSameAs(loop);
        boolean virtual = Runtime.version().feature() >= VIRTUAL_SINCE
                && (Boolean) Thread.class.getMethod("isVirtual").invoke(threads.get(0));
        assertThat(virtual).isEqualTo(Runtime.version().feature() >= VIRTUAL_SINCE);
        assertThat(threads.get(0).isDaemon()).isTrue();
    }

    @Test
    @Tag("R15.1")
    void neverBlocksItsLoop() {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch blocked = new CountDownLatch(50);
        node.definitions.blocking("t:blocks", (self, a) -> {
            blocked.countDown();
            release.await();
            return null;
        }).behavior("t:echo", (self, a) -> message -> self.send(message.from(), "echo", message.payload()));
        List<Pid> pids = Stream.generate(() -> node.spawn("t:blocks")).limit(50).toList();
        Puppet.await(blocked);
        Pid echo = node.spawn("t:echo");

        for (int i = 0; i < 100; i++) {
            pids.forEach(pid -> node.processes.send(pid, "t"));
            assertThat(node.processes.ask(echo, "t", Duration.ofSeconds(20), i).await().atMost(TestNode.LONG)).isEqualTo(i);
        }
        release.countDown();
        Awaitility.await().until(() -> pids.stream().allMatch(pid -> node.kernel.find(pid) == null));
    }

    @Test
    @Tag("R4.1")
    void anExecutorThatRefusesItEndsTheProcess() {
        TestDefinitions definitions = new TestDefinitions().blocking("t:refused", (self, a) -> "never");
        try (TestNode other = TestNode.of(1, definitions, builder -> builder.host(HostOptions.of(TestNode.HOST))
                .blocking(task -> {
                    throw new java.util.concurrent.RejectedExecutionException("no room");
                }))) {
            Puppet watching = Puppet.of(other);
            watching.call(self -> self.spawnMonitored("t:refused", TestNode.HOST));
            ProcessEvent.Exit exit = (ProcessEvent.Exit) watching.event();
            assertThat(((ExitResult.Failure) exit.result()).error()).hasMessageContaining("no room");
        }
    }
}
