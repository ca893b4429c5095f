package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Processes;

/** What works outside of processes, and that the sender is nil there. */
class OutsideTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet puppet = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R1.3")
    @Tag("R8.5")
    void sendHasNoSender() {
        node.processes.send(puppet.pid, "t", 1);
        puppet.call(self -> null);
        assertThat(puppet.seen).singleElement()
                .isInstanceOfSatisfying(Message.class, message -> assertThat(message.from()).isNull());
    }

    @Test
    @Tag("R1.3")
    @Tag("R8.6")
    void cancelHasNoSender() {
        node.processes.cancel(puppet.pid);
        assertThat(puppet.event()).isInstanceOfSatisfying(ProcessEvent.Cancel.class, cancel -> {
            assertThat(cancel.from()).isNull();
            assertThat(cancel.deadline()).isNull();
        });
    }

    @Test
    @Tag("R1.3")
    void spawnHasNoParent() {
        ProcessInfo info = node.kernel.inspector().process(puppet.pid.toString()).await().atMost(TestNode.LONG);
        assertThat(info.parent()).isNull();
        assertThat(info.links()).isEmpty();
    }

    @Test
    @Tag("R1.3")
    void terminateWorks() {
        node.processes.terminate(puppet.pid);
        assertThat(puppet.error().kind()).isEqualTo(ErrorKind.CANCELED);
    }

    @Test
    @Tag("R1.3")
    void execWorks() {
        node.definitions.behavior("t:add", (self, a) -> {
            self.end((Integer) a[0] + (Integer) a[1]);
            return TestNode.deaf();
        });
        assertThat(node.processes.<Integer> exec("t:add", TestNode.HOST, 1, 2).await().atMost(TestNode.LONG)).isEqualTo(3);
    }

    @Test
    @Tag("R1.3")
    @Tag("R12.1")
    void namesWork() {
        node.processes.register("a", puppet.pid);
        assertThat(node.processes.lookup("a")).isEqualTo(puppet.pid);
        assertThat(node.processes.unregister("a")).isTrue();
        failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup("a"));
        failure(ErrorKind.INVALID, () -> node.processes.register("a", null));
    }

    @Test
    @Tag("R1.3")
    void worksOnAnEventLoopToo() {
        CompletableFuture<Pid> found = new CompletableFuture<>();
        for (Loop loop : VertxLoops.of(node.vertx)) {
            loop.execute(() -> {
                node.processes.send(puppet.pid, "t", loop);
                node.processes.register("a", puppet.pid);
                found.complete(node.processes.lookup("a"));
            });
        }
        assertThat(TestNode.get(found)).isEqualTo(puppet.pid);
        Puppet.pingAll(node);
        puppet.call(self -> null);
        assertThat(puppet.seen).hasSize(2).allSatisfy(message -> assertThat(((Message) message).from()).isNull());
    }

    @Test
    @Tag("R1.3")
    void whatNeedsAProcessIsNotOffered() {
        assertThat(Arrays.stream(Processes.class.getMethods()).map(Method::getName).distinct()).containsExactlyInAnyOrder(
                "spawn", "send", "exec", "terminate", "cancel", "lookup", "register", "unregister", "ask", "watch",
                "withContext");
        assertThat(Arrays.stream(Processes.class.getMethods()).filter(method -> method.getName().equals("register")))
                .allSatisfy(method -> assertThat(method.getParameterCount()).isEqualTo(2));
    }
}
