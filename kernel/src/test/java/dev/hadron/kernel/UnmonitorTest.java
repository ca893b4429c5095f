package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

class UnmonitorTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    @Tag("R6.5")
    void takesTheMonitorBack(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            node.processes.register("w", watched.pid);
            watcher.monitor(watched.pid);
            watcher.tell(self -> self.unmonitor("w"));
            watcher.call(self -> null);
            node.processes.terminate(watched.pid);
            watcher.settle(watched);

            assertThat(watcher.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.5")
    void aMonitorMadeAnewAfterItIsToldOnce(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.call(self -> {
                self.monitor(watched.pid);
                self.unmonitor(watched.pid);
                self.monitor(watched.pid);
                return null;
            });
            node.processes.terminate(watched.pid);
            watcher.settle(watched);

            assertThat(watcher.events).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    void isFineForEveryWellFormedPid(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet other = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.terminate(dead.pid);
            watcher.call(self -> {
                self.unmonitor(other.pid);
                self.unmonitor(dead.pid);
                self.unmonitor(dead.pid.toString());
                self.unmonitor(self.pid());
                self.unmonitor(Pid.parse("{else:where|0xfffff}"));
                self.unmonitor("{node@else:where|0x00000}");
                return null;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    @Tag("R14")
    void aNameThatNobodyHoldsIsNotFound(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);

            assertThat(failure(ErrorKind.NOT_FOUND, () -> watcher.call(self -> {
                self.unmonitor("nobody");
                return null;
            })).message()).isEqualTo("process not found: nobody");
            failure(ErrorKind.INVALID, () -> watcher.call(self -> {
                self.unmonitor("{nobody");
                return null;
            }));
        }
    }
}
