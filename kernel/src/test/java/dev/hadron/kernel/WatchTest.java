package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import io.smallrye.mutiny.Uni;

class WatchTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void givesTheEndWhicheverWayItIs() {
        Puppet ends = Puppet.of(node);
        Puppet fails = Puppet.of(node);
        ends.tell(self -> self.end(1));
        fails.crash(new IllegalStateException("boom"));

        assertThat(TestNode.get(ends.end).from()).isEqualTo(ends.pid);
        assertThat(ends.result()).isEqualTo(new ExitResult.Value(1));
        assertThat(fails.error().message()).isEqualTo("boom");
    }

    @Test
    @Tag("R14")
    void whatIsNotAliveIsNotFoundWhenItIsSubscribedTo() {
        Puppet target = Puppet.of(node);
        Uni<ProcessEvent.Exit> watch = node.processes.watch(target.pid);
        node.processes.terminate(target.pid);

        assertThat(failure(ErrorKind.NOT_FOUND, () -> watch.await().atMost(TestNode.LONG)).message())
                .isEqualTo("process not found: " + target.pid);
        failure(ErrorKind.NOT_FOUND, () -> node.processes.watch(Pid.parse("{app:processes|0xfffff}")).await()
                .atMost(TestNode.LONG));
    }

    @Test
    @Tag("R14")
    void aMissingPidIsInvalid() {
        failure(ErrorKind.INVALID, () -> node.processes.watch((Pid) null).await().atMost(TestNode.LONG));
    }

    @Test
    void aNameAndAPidsTextAreGoodToo() {
        Puppet target = Puppet.of(node);
        node.processes.register("watched", target.pid);
        CompletableFuture<ProcessEvent.Exit> byName = node.processes.watch("watched").subscribeAsCompletionStage();
        CompletableFuture<ProcessEvent.Exit> byText = node.processes.watch(target.pid.toString()).subscribeAsCompletionStage();
        node.processes.terminate(target.pid);

        assertThat(TestNode.get(byName).from()).isEqualTo(target.pid);
        assertThat(TestNode.get(byText).from()).isEqualTo(target.pid);
        assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.watch("watched").await().atMost(TestNode.LONG)).message())
                .isEqualTo("process not found: watched");
    }

    @Test
    void everySubscriptionIsToldOnAnEventLoop() {
        Puppet target = Puppet.of(node);
        Uni<Thread> watch = node.processes.watch(Pid.parse(target.pid.toString())).map(exit -> Thread.currentThread());
        CompletableFuture<Thread> one = watch.subscribeAsCompletionStage();
        CompletableFuture<Thread> other = watch.subscribeAsCompletionStage();
        node.processes.terminate(target.pid);

        assertThat(node.kernel.shards()).anyMatch(shard -> shard.thread == TestNode.get(one));
        assertThat(TestNode.get(other)).isNotNull();
    }

    @Test
    void oneThatIsCanceledIsForgotten() {
        Puppet target = Puppet.of(node);
        CompletableFuture<ProcessEvent.Exit> told = new CompletableFuture<>();
        for (int i = 0; i < 100; i++) {
            node.processes.watch(target.pid).subscribe().with(told::complete).cancel();
        }
        Puppet.pingAll(node);

        assertThat(target.<Integer> call(self -> node.kernel.find(target.pid).rare().exitWatchers.size())).isEqualTo(1);
        node.processes.terminate(target.pid);
        TestNode.get(target.end);
        Puppet.pingAll(node);
        assertThat(told).isNotDone();
    }

    @Test
    void aWaiterThatFailsHarmsNobody() {
        Puppet target = Puppet.of(node);
        Puppet watcher = Puppet.of(node);
        watcher.monitor(target.pid);
        watcher.call(self -> null);
        node.processes.watch(target.pid).subscribe().with(exit -> {
            throw new IllegalStateException("the waiter's own mistake");
        });
        CompletableFuture<ProcessEvent.Exit> later = node.processes.watch(target.pid).subscribeAsCompletionStage();
        node.processes.terminate(target.pid);

        assertThat(watcher.event().from()).isEqualTo(target.pid);
        assertThat(TestNode.get(later).from()).isEqualTo(target.pid);
        assertThat(Puppet.of(node).<Integer> call(self -> 1)).isEqualTo(1);
    }
}
