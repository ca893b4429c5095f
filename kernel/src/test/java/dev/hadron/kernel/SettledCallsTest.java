package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

/** What the code of a process begins once its end is settled. */
class SettledCallsTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet held = Puppet.of(node);
    private final Puppet other = Puppet.of(node);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        node.close();
    }

    @Test
    @Tag("R4.2")
    void callsThatItsCodeBeginsAreCanceled() {
        CompletableFuture<List<ErrorKind>> outcomes = new CompletableFuture<>();
        CountDownLatch began = new CountDownLatch(1);
        held.tell(self -> {
            Uni<?> exec = self.exec("test:puppet", TestNode.HOST, other);
            Uni<?> ask = self.ask(other.pid, "t", TestNode.LONG);
            Uni<?> watch = self.watch(other.pid);
            began.countDown();
            Puppet.await(release);
            List<ErrorKind> kinds = new ArrayList<>();
            calls(self, other.pid).forEach(call -> kinds.add(kind(call)));
            for (Uni<?> uni : List.of(exec, ask, watch)) {
                uni.subscribe().with(item -> kinds.add(null), failed -> kinds.add(((ProcessException) failed).kind()));
            }
            outcomes.complete(kinds);
        });
        Puppet.await(began);
        long spawned = spawned();
        node.processes.terminate(held.pid);
        release.countDown();
        assertThat(TestNode.get(outcomes)).hasSize(23).containsOnly(ErrorKind.CANCELED);
        Puppet.pingAll(node);
        other.call(self -> null);
        assertThat(other.seen).isEmpty();
        assertThat(other.isAlive()).isTrue();
        assertThat(spawned()).isEqualTo(spawned);
        assertThat(node.kernel.inspector().names()).isEmpty();
    }

    private static List<Runnable> calls(Self self, Pid to) {
        return List.of(() -> self.send(to, "t"), () -> self.spawn("test:puppet", TestNode.HOST),
                () -> self.spawnLinked("test:puppet", TestNode.HOST), () -> self.spawnMonitored("test:puppet", TestNode.HOST),
                () -> self.spawnLinkedMonitored("test:puppet", TestNode.HOST), () -> self.terminate(to), () -> self.cancel(to),
                () -> self.lookup("a"), () -> self.register("a"), () -> self.register("a", to), () -> self.unregister("a"),
                () -> self.monitor(to), () -> self.unmonitor(to), () -> self.link(to), () -> self.unlink(to),
                () -> self.options(), () -> self.options(ProcessOptions.DEFAULT), () -> self.inbox(), () -> self.listen("t"),
                () -> self.end(null));
    }

    private static ErrorKind kind(Runnable call) {
        try {
            call.run();
            return null;
        } catch (ProcessException e) {
            return e.kind();
        }
    }

    private long spawned() {
        return node.kernel.inspector().groups().stream().mapToLong(GroupMeters::spawned).sum();
    }
}
