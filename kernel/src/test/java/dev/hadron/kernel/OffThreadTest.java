package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;

/** A process's own face on a thread that is not its event loop's. */
class OffThreadTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet puppet = Puppet.of(node);
    private final Puppet other = Puppet.of(node);
    /** Used on the test's thread. */
    private final Self self = puppet.call(me -> me);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R1.3")
    @Tag("R14")
    void whatNeedsTheFrameIsInvalid() {
        List<Runnable> calls = List.of(() -> self.monitor(other.pid), () -> self.unmonitor(other.pid),
                () -> self.link(other.pid), () -> self.unlink(other.pid), () -> self.options(),
                () -> self.options(ProcessOptions.DEFAULT), () -> self.inbox(), () -> self.events(), () -> self.listen("t"),
                () -> self.register("a"), () -> self.end(null), () -> self.fail(new IllegalStateException()),
                () -> self.spawnLinked("test:puppet", TestNode.HOST), () -> self.spawnMonitored("test:puppet", TestNode.HOST),
                () -> self.spawnLinkedMonitored("test:puppet", TestNode.HOST));
        for (Runnable call : calls) {
            failure(ErrorKind.INVALID, call::run);
        }
        assertThat(puppet.isAlive()).isTrue();
        assertThat(node.kernel.inspector().names()).isEmpty();
    }

    @Test
    @Tag("R1.2")
    @Tag("R2.3")
    void sendSpawnAndIdentityWorkOnAnyThread() {
        assertThat(self.pid()).isEqualTo(puppet.pid);
        assertThat(self.id()).isEqualTo("test:puppet");
        self.send(other.pid, "t", 1);
        other.call(me -> null);
        assertThat(((Message) other.seen.element()).from()).isEqualTo(puppet.pid);
        Pid child = self.spawn("test:puppet", TestNode.HOST, puppet);
        assertThat(node.kernel.inspector().process(child.toString()).await().atMost(TestNode.LONG).parent())
                .isEqualTo(puppet.pid);
    }

    @Test
    @Tag("R1.3")
    void theExecutorComesBackToTheProcess() {
        CompletableFuture<String> done = new CompletableFuture<>();
        self.executor().execute(() -> {
            self.register("a");
            done.complete(Thread.currentThread().getName());
        });
        assertThat(TestNode.get(done)).isNotEqualTo(Thread.currentThread().getName());
        assertThat(node.processes.lookup("a")).isEqualTo(puppet.pid);
    }
}
