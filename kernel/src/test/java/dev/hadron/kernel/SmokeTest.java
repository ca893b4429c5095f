package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import io.smallrye.mutiny.Uni;

class SmokeTest {

    static final TestDefinitions DEFINITIONS = new TestDefinitions()
            .behavior("t:echo", (self, a) -> m -> self.send(m.from(), "echo", m.payload()))
            .behavior("t:deaf", (self, a) -> TestNode.deaf())
            .behavior("t:crash", (self, a) -> {
                throw new IllegalStateException("boom " + a[0]);
            })
            .uni("t:sum", (self, a) -> {
                int[] sum = new int[1];
                return self.inbox().receive().invoke(m -> sum[0] += (Integer) m.payload()).repeat()
                        .until(m -> m.topic().equals("done")).collect().last().map(x -> sum[0]);
            });

    @Test
    void works() throws Exception {
        try (TestNode node = TestNode.of(2, DEFINITIONS)) {
            Pid echo = node.spawn("t:echo");
            assertThat(node.processes.ask(echo, "x", Duration.ofSeconds(5), "hi").await().indefinitely()).isEqualTo("hi");
            Pid sum = node.spawn("t:sum");
            Uni<ProcessEvent.Exit> watched = node.processes.watch(sum);
            CompletableFuture<ProcessEvent.Exit> f = watched.subscribeAsCompletionStage();
            for (int i = 0; i < 1000; i++) {
                node.processes.send(sum, "n", i);
            }
            node.processes.send(sum, "done", 0);
            assertThat(f.get().result()).isEqualTo(new ExitResult.Value(499500));
            assertThatThrownBy(() -> node.processes.exec("t:crash", TestNode.HOST, "x").await().indefinitely())
                    .isInstanceOf(ProcessException.class).hasMessage("boom x");
            Pid deaf = node.spawn("t:deaf");
            node.processes.register("deaf", deaf);
            assertThat(node.processes.lookup("deaf")).isEqualTo(deaf);
            assertThat(Pid.parse(deaf.toString())).isEqualTo(deaf);
            ProcessInfo info = node.kernel.inspector().process("deaf").await().indefinitely();
            assertThat(info.names()).containsExactly("deaf");
            System.out.println(info);
            System.out.println(node.kernel.inspector().processes(null, null, 10, -1));
            CompletableFuture<ProcessEvent.Exit> e = node.processes.watch(deaf).subscribeAsCompletionStage();
            node.processes.terminate("deaf");
            assertThatThrownBy(() -> node.processes.lookup("deaf")).hasMessage("process not found: deaf");
            System.out.println(e.get());
            node.spawn("t:deaf");
            System.out.println(node.kernel.inspector().hosts() + " " + node.kernel.inspector().shards());
            System.out.println(node.kernel.stop(Duration.ofMillis(200)).await().indefinitely());
        }
    }

    @Test
    void links() throws Exception {
        CompletableFuture<ProcessEvent> got = new CompletableFuture<>();
        TestDefinitions defs = new TestDefinitions().behavior("t:child", (self, a) -> m -> {
            throw new IllegalStateException("dead");
        }).behavior("t:parent", (self, a) -> {
            self.options(new ProcessOptions(true));
            Pid child = self.spawnLinkedMonitored("t:child", TestNode.HOST);
            self.send(child, "x");
            List<ProcessEvent> events = new ArrayList<>();
            return new Behavior() {
                @Override
                public void onMessage(Message message) {
                }

                @Override
                public void onEvent(Self s, ProcessEvent event) {
                    events.add(event);
                    if (events.size() == 2) {
                        self.end(List.copyOf(events));
                    }
                }
            };
        });
        try (TestNode node = TestNode.of(2, defs)) {
            Object r = node.processes.exec("t:parent", TestNode.HOST).await().indefinitely();
            System.out.println(r);
        }
    }

    @Test
    void pingPongRough() throws Exception {
        int n = 20_000_000;
        TestDefinitions defs = new TestDefinitions().behavior("t:ping", (self, a) -> {
            int[] left = { n };
            Pid pong = self.spawn("t:pong", TestNode.HOST);
            self.send(pong, "p");
            return m -> {
                if (--left[0] == 0) {
                    self.end(null);
                } else {
                    self.send(m.from(), "p");
                }
            };
        }).behavior("t:pong", (self, a) -> m -> self.send(m.from(), "p"));
        try (TestNode node = TestNode.of(2, defs)) {
            for (int i = 0; i < 3; i++) {
                long t = System.nanoTime();
                node.processes.exec("t:ping", TestNode.HOST).await().indefinitely();
                System.out.println("pingpong " + 2.0 * n * 1000 / (System.nanoTime() - t) + " M/s");
            }
        }
    }
}
