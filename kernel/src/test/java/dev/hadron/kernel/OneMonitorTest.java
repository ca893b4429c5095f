package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

class OneMonitorTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    void isIdempotentByPidTextAndName(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            node.processes.register("w", watched.pid);
            watcher.monitor(watched.pid);
            watcher.tell(self -> self.monitor(Pid.parse(watched.pid.toString())));
            watcher.tell(self -> self.monitor(watched.pid.toString()));
            watcher.tell(self -> self.monitor("w"));
            watcher.call(self -> null);
            node.processes.terminate(watched.pid);
            watcher.settle(watched);

            assertThat(watcher.events).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    @Tag("R14")
    void refusesWhatIsNotAliveAndItself(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.register("dead", dead.pid);
            node.processes.terminate(dead.pid);

            RefusedTargets.check(watcher, dead.pid, (self, pid) -> self.monitor(pid), (self, text) -> self.monitor(text));
            assertThat(failure(ErrorKind.INVALID, () -> watcher.call(self -> {
                self.monitor(self.pid());
                return null;
            })).message()).contains(watcher.pid.toString());
            watcher.settle(dead);
            assertThat(watcher.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    void eachMayMonitorTheOther(Places places) {
        try (TestNode node = places.node()) {
            Puppet one = Puppet.of(node);
            Puppet other = Puppet.of(node);
            one.monitor(other.pid);
            other.call(self -> {
                self.monitor(one.pid);
                return null;
            });
            node.processes.terminate(one.pid);

            assertThat(other.event().from()).isEqualTo(one.pid);
        }
    }
}
