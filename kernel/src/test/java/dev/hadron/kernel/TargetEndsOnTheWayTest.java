package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessEvent;

@Tag("R6.1")
class TargetEndsOnTheWayTest {

    @Test
    void aMonitorIsToldOnceWithThatEndsOwnResult() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet watcher = Puppet.trapping(node);
            Puppet target = Puppet.of(node);
            endBeforeItHears(node, watcher, target, self -> self.monitor(target.pid));

            assertTerminated(((ProcessEvent.Exit) watcher.event()).result());
            watcher.settle(target);
            assertThat(watcher.events).isEmpty();
        }
    }

    @Test
    void aLinkIsToldOnceToOneThatTraps() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet linker = Puppet.trapping(node);
            Puppet target = Puppet.of(node);
            endBeforeItHears(node, linker, target, self -> self.link(target.pid));

            assertTerminated(((ProcessEvent.LinkDown) linker.event()).result());
            linker.settle(target);
            assertThat(linker.events).isEmpty();
        }
    }

    @Test
    void aLinkEndsOneThatDoesNotTrap() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet linker = Puppet.of(node);
            Puppet target = Puppet.of(node);
            endBeforeItHears(node, linker, target, self -> self.link(target.pid));

            assertThat(linker.error().message()).isEqualTo("linked process " + target.pid + " failed: process terminated");
        }
    }

    @Test
    @Tag("R6.5")
    void whoTakesTheRequestsBackIsToldNothing() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet watcher = Puppet.trapping(node);
            Puppet target = Puppet.of(node);
            endBeforeItHears(node, watcher, target, self -> {
                self.monitor(target.pid);
                self.link(target.pid);
                self.unmonitor(target.pid);
                self.unlink(target.pid);
            });
            watcher.settle(target);

            assertThat(watcher.events).isEmpty();
        }
    }

    /** Holds the target's loop while the relation is asked for and the target is terminated. */
    private static void endBeforeItHears(TestNode node, Puppet asking, Puppet target, Puppet.Callback request) {
        CountDownLatch release = new CountDownLatch(1);
        target.hold(release);
        asking.call(self -> {
            request.run(self);
            return null;
        });
        node.processes.terminate(target.pid);
        release.countDown();
    }

    private static void assertTerminated(ExitResult result) {
        assertThat(((ExitResult.Failure) result).error().kind()).isEqualTo(ErrorKind.CANCELED);
        assertThat(((ExitResult.Failure) result).error().message()).isEqualTo("process terminated");
    }
}
