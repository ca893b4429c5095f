package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;

/** Whom and with which deadlines a process can be cancelled. */
class CancelArgumentsTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R5.2")
    @Tag("R14")
    void aNegativeOrMissingDeadlineIsInvalidAndNothingIsSent(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet target = Puppet.of(node);
            for (Duration wrong : new Duration[] { Duration.ofNanos(-1), Duration.ofSeconds(-5), null }) {
                failure(ErrorKind.INVALID, () -> node.processes.cancel(target.pid, wrong));
                failure(ErrorKind.INVALID, () -> caller.<Object> call(self -> {
                    self.cancel(target.pid.toString(), wrong);
                    return null;
                }));
            }
            target.call(self -> null);
            assertThat(target.events).isEmpty();
            assertThat(target.isAlive()).isTrue();
        }
    }

    @Test
    @Tag("R5.2")
    void theLongestDurationIsADeadlineToo() {
        try (TestNode node = Places.SAME_LOOP.node()) {
            Puppet target = Puppet.of(node);
            node.processes.cancel(target.pid, Duration.ofDays(365L * 292));
            node.processes.cancel(target.pid, Duration.ofSeconds(Long.MAX_VALUE));
            target.event();
            target.event();
            assertThat(target.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R5.4")
    @Tag("R14")
    void refusesWhatIsNotAlive(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet dead = Puppet.of(node);
            node.processes.register("dead", dead.pid);
            node.processes.terminate(dead.pid);
            RefusedTargets.check(caller, dead.pid, (self, pid) -> self.cancel(pid), (self, text) -> self.cancel(text));
            RefusedTargets.check(caller, dead.pid, (self, pid) -> self.cancel(pid, Duration.ZERO),
                    (self, text) -> self.cancel(text, Duration.ZERO));
        }
    }
}
