package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ProcessException;

/** Terminate settles the end at once; the target's loop carries it out. */
class TerminateTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R5.1")
    void endsAbnormallyAsCanceled(Places places) {
        try (TestNode node = places.node()) {
            Puppet killer = Puppet.of(node);
            Puppet byPid = Puppet.of(node);
            Puppet byName = Puppet.of(node);
            Puppet byText = Puppet.of(node);
            node.processes.register("name", byName.pid);
            boolean anyAlive = killer.call(self -> {
                self.terminate(byPid.pid);
                self.terminate("name");
                self.terminate(byText.pid.toString());
                return byPid.isAlive() || byName.isAlive() || byText.isAlive();
            });
            assertThat(anyAlive).isFalse();
            for (Puppet ended : new Puppet[] { byPid, byName, byText }) {
                assertThat(ended.error().kind()).isEqualTo(ErrorKind.CANCELED);
                assertThat(ended.error().message()).isEqualTo("process terminated");
                assertThat(ended.error().retryable()).isFalse();
            }
        }
    }

    @Test
    @Tag("R5.1")
    @Tag("R4.2")
    void aProcessMayTerminateItself() {
        try (TestNode node = Places.SAME_LOOP.node()) {
            Puppet puppet = Puppet.of(node);
            CompletableFuture<ProcessException> next = new CompletableFuture<>();
            puppet.tell(self -> {
                self.terminate(self.pid());
                next.complete(failure(ErrorKind.CANCELED, () -> self.send(self.pid(), "t")));
            });
            assertThat(puppet.error().message()).isEqualTo("process terminated");
            TestNode.get(next);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R5.4")
    @Tag("R14")
    void refusesWhatIsNotAlive(Places places) {
        try (TestNode node = places.node()) {
            Puppet killer = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.register("dead", dead.pid);
            node.processes.terminate(dead.pid);
            RefusedTargets.check(killer, dead.pid, (self, pid) -> self.terminate(pid), (self, text) -> self.terminate(text));
            assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.terminate(dead.pid)).message())
                    .isEqualTo("process not found: " + dead.pid);
        }
    }
}
