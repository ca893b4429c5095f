package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R6.5")
class UnlinkQueuedTest {

    @ParameterizedTest
    @EnumSource
    void aTrappedEventThatWaitsInTheMailboxIsNotHandedOver(Places places) {
        try (TestNode node = places.node()) {
            Puppet caller = Puppet.trapping(node);
            Puppet other = Puppet.of(node);
            Puppet holder = Puppet.of(node);
            caller.link(other);
            QueuedEvents.inMailbox(node, holder, caller, other, self -> self.unlink(other.pid));
            caller.settle(other);

            assertThat(caller.events).isEmpty();
        }
    }

    @Test
    void anEndOnTheWayFromAnotherLoopDoesNotEndTheCaller() {
        try (TestNode node = Places.DIFFERENT_LOOPS.node()) {
            Puppet caller = Puppet.of(node);
            Puppet other = Puppet.of(node);
            caller.link(other);
            QueuedEvents.onTheWay(node, caller, other, self -> self.unlink(other.pid));
            caller.settle(other);

            assertThat(caller.isAlive()).isTrue();
            assertThat(caller.events).isEmpty();
        }
    }
}
