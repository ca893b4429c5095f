package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.Self;

/** When an EXIT can be read, every message that the dead process sent before is already there. */
class ExitOrderTest {

    private static final int MANY = 500;

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void anExitComesBehindAllThatTheDeadProcessSent(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.trapping(node);
            Puppet watched = Puppet.of(node);
            watched.link(watcher);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            watched.tell(self -> {
                sendMany(self, watcher.pid);
                throw new IllegalStateException("boom");
            });
            watcher.event();
            watcher.event();
            List<Object> seen = new ArrayList<>(watcher.seen);
            assertThat(seen).hasSize(MANY + 2);
            assertThat(seen.subList(0, MANY)).allSatisfy(item -> assertThat(item).isInstanceOf(Message.class));
            assertThat(seen.subList(MANY, MANY + 2)).extracting(item -> ((ProcessEvent) item).kind())
                    .containsExactly("pid.exit", "pid.link.down");
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void whenAReactiveProcessReadsAnExitTheMessagesAreThere(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:child", (self, a) -> {
                sendMany(self, (Pid) a[0]);
                self.end(null);
                return TestNode.deaf();
            }).uni("t:parent", (self, a) -> {
                self.spawnMonitored("t:child", TestNode.HOST, self.pid());
                return self.events().receive().invoke(exit -> self.send(self.pid(), "mark"))
                        .chain(exit -> self.inbox().receive().repeat().until(m -> m.topic().equals("mark")).collect().asList())
                        .map(List::size);
            });
            int before = node.processes.<Integer> exec("t:parent", TestNode.HOST).await().atMost(TestNode.LONG);
            assertThat(before).isEqualTo(MANY);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void anExitComesBehindWhatWasSentFromAnotherThread(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            Self other = watched.call(self -> self);
            sendMany(other, watcher.pid);
            watched.tell(self -> self.end(null));
            watcher.event();
            List<Object> seen = new ArrayList<>(watcher.seen);
            assertThat(seen).hasSize(MANY + 1).last().isInstanceOf(ProcessEvent.Exit.class);
        }
    }

    private static void sendMany(Self self, Pid to) {
        for (int i = 0; i < MANY; i++) {
            self.send(to, "t" + i % 2, i);
        }
    }
}
