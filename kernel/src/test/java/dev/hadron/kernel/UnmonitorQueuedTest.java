package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnmonitorQueuedTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R6.5")
    void anEventThatWaitsInTheMailboxIsNotHandedOver(Places places) {
        try (TestNode node = places.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            Puppet holder = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            QueuedEvents.inMailbox(node, holder, watcher, watched, self -> self.unmonitor(watched.pid));
            watcher.settle(watched);

            assertThat(watcher.events).isEmpty();
        }
    }

    @Test
    @Tag("R6.5")
    void anEventOnTheWayFromAnotherLoopIsNotHandedOver() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet watcher = Puppet.of(node);
            Puppet watched = Puppet.of(node);
            watcher.monitor(watched.pid);
            watcher.call(self -> null);
            QueuedEvents.onTheWay(node, watcher, watched, self -> self.unmonitor(watched.pid));
            watcher.settle(watched);

            assertThat(watcher.events).isEmpty();
        }
    }
}
