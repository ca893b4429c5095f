package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

@Tag("R6.5")
class UnlinkTest {

    @ParameterizedTest
    @EnumSource
    void theCallersLaterEndIsNotToldToTheOtherSide(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet other = Puppet.of(node);
            caller.link(other);
            caller.tell(self -> {
                self.unlink(other.pid);
                self.fail(new IllegalStateException("boom"));
            });
            other.settle(caller);

            assertThat(other.isAlive()).isTrue();
            assertThat(other.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOthersEndDoesNotReachTheCaller(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet other = Puppet.of(node);
            other.link(caller);
            caller.tell(self -> self.unlink(other.pid.toString()));
            caller.call(self -> null);
            other.crash(new IllegalStateException("boom"));
            caller.settle(other);

            assertThat(caller.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.1")
    void isFineForEveryWellFormedPidButNotForANameThatNobodyHolds(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet other = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.terminate(dead.pid);
            caller.call(self -> {
                self.unlink(other.pid);
                self.unlink(dead.pid);
                self.unlink(self.pid());
                self.unlink(Pid.parse("{else:where|0xfffff}"));
                self.unlink("{node@else:where|0x00000}");
                return null;
            });
            assertThat(failure(ErrorKind.NOT_FOUND, () -> caller.call(self -> {
                self.unlink("nobody");
                return null;
            })).message()).isEqualTo("process not found: nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkMadeAnewAfterItIsToldOnce(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.trapping(node);
            Puppet other = Puppet.of(node);
            caller.call(self -> {
                self.link(other.pid);
                self.unlink(other.pid);
                self.link(other.pid);
                return null;
            });
            node.processes.terminate(other.pid);
            caller.settle(other);

            assertThat(caller.events).hasSize(1);
        }
    }
}
