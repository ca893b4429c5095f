package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;

class OneLinkTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    void thereIsOneLinkAtMostWhoeverAsksForIt(Places places) {
        try (TestNode node = places.node()) {
            Puppet one = Puppet.trapping(node);
            Puppet other = Puppet.trapping(node);
            node.processes.register("other", other.pid);
            one.link(other);
            one.tell(self -> self.link("other"));
            one.tell(self -> self.link(other.pid.toString()));
            one.link(other);
            other.link(one);
            other.call(self -> {
                self.link(one.pid);
                return null;
            });
            node.processes.terminate(other.pid);
            one.settle(other);

            assertThat(one.events).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    @Tag("R14")
    void refusesWhatIsNotAliveAndItself(Places places) {
        try (TestNode node = places.node()) {
            Puppet linker = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.register("dead", dead.pid);
            node.processes.terminate(dead.pid);

            RefusedTargets.check(linker, dead.pid, (self, pid) -> self.link(pid), (self, text) -> self.link(text));
            failure(ErrorKind.INVALID, () -> linker.call(self -> {
                self.link(self.pid().toString());
                return null;
            }));
            linker.settle(dead);
            assertThat(linker.isAlive()).isTrue();
        }
    }
}
