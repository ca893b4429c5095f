package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two processes on different loops whose requests cross: each makes its own before it can have heard of the other's. */
@Tag("R6.5")
class CrossingLinksTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet one = Puppet.trapping(node);
    private final Puppet other = Puppet.trapping(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R6.1")
    void twoLinksMakeOne() {
        Crossing.cross(node, one, self -> self.link(other.pid), other, self -> self.link(one.pid));
        node.processes.terminate(other.pid);
        one.settle(other);

        assertThat(one.events).hasSize(1);
    }

    @Test
    void afterTwoCrossingLinksOneUnlinkTakesTheLinkBack() {
        Crossing.cross(node, one, self -> self.link(other.pid), other, self -> self.link(one.pid));
        one.tell(self -> self.unlink(other.pid));
        one.call(self -> null);
        other.call(self -> null);
        node.processes.terminate(other.pid);
        one.settle(other);

        assertThat(one.events).isEmpty();
    }

    @Test
    void twoUnlinksLeaveNone() {
        one.link(other);
        Crossing.cross(node, one, self -> self.unlink(other.pid), other, self -> self.unlink(one.pid));
        node.processes.terminate(one.pid);
        other.settle(one);

        assertThat(other.events).isEmpty();
    }

    @Test
    void aLinkMadeAnewStandsAgainstTheOthersUnlinkOfTheOldOne() {
        one.link(other);
        Crossing.cross(node, one, self -> {
            self.unlink(other.pid);
            self.link(other.pid);
        }, other, self -> self.unlink(one.pid));
        node.processes.terminate(other.pid);

        assertThat(one.event().from()).isEqualTo(other.pid);
        one.settle(other);
        assertThat(one.events).isEmpty();
    }

    @Test
    void bothUnlinkAndLinkAnewAndThereIsOneLink() {
        one.link(other);
        Crossing.cross(node, one, self -> {
            self.unlink(other.pid);
            self.link(other.pid);
        }, other, self -> {
            self.unlink(one.pid);
            self.link(one.pid);
        });
        node.processes.terminate(one.pid);

        assertThat(other.event().from()).isEqualTo(one.pid);
        other.settle(one);
        assertThat(other.events).isEmpty();
    }

    @Test
    void whoTakesBackALinkThatTheOtherAsksForAtTheSameTimeLeavesBothSidesOfOneMind() {
        Crossing.cross(node, one, self -> {
            self.link(other.pid);
            self.unlink(other.pid);
        }, other, self -> self.link(one.pid));
        boolean here = linked(one, other);

        assertThat(linked(other, one)).isEqualTo(here);
        node.processes.terminate(other.pid);
        one.settle(other);
        assertThat(one.events).hasSize(here ? 1 : 0);
    }

    private boolean linked(Puppet from, Puppet to) {
        return node.kernel.inspector().process(from.pid.toString()).await().atMost(TestNode.LONG).links().contains(to.pid);
    }
}
