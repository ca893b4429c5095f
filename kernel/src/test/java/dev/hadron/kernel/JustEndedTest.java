package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;

/** A process whose end is settled, but not yet carried out, is not alive (R4.2). */
@Tag("R6.1")
@Tag("R4.2")
class JustEndedTest {

    @Test
    void cannotBeMonitoredOrLinkedWhileItsLoopIsStillBusy() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet caller = Puppet.of(node);
            Puppet ended = Puppet.of(node);
            node.processes.register("ended", ended.pid);
            CountDownLatch release = new CountDownLatch(1);
            ended.hold(release);
            node.processes.terminate(ended.pid);
            RefusedTargets.check(caller, ended.pid, (self, pid) -> self.monitor(pid), (self, text) -> self.monitor(text));
            RefusedTargets.check(caller, ended.pid, (self, pid) -> self.link(pid), (self, text) -> self.link(text));
            release.countDown();
            caller.settle(ended);

            assertThat(caller.events).isEmpty();
            assertThat(caller.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeMonitoredOrLinkedInTheCallbackThatHasTerminatedIt(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.of(node);
            Puppet ended = Puppet.of(node);
            caller.call(self -> {
                self.terminate(ended.pid);
                failure(ErrorKind.NOT_FOUND, () -> self.monitor(ended.pid));
                failure(ErrorKind.NOT_FOUND, () -> self.link(ended.pid));
                self.unmonitor(ended.pid);
                self.unlink(ended.pid);
                return null;
            });
            caller.settle(ended);

            assertThat(caller.events).isEmpty();
            assertThat(caller.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.5")
    void whoHasNotReadItsExitYetCannotMonitorItAnew(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            Puppet holder = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            QueuedEvents.inMailbox(node, holder, watcher, watched,
                    self -> failure(ErrorKind.NOT_FOUND, () -> self.monitor(watched.pid)));
            watcher.settle(watched);

            assertThat(watcher.events).hasSize(1);
        }
    }
}
