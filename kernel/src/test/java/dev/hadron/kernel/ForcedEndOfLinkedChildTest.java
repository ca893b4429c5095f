package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

@Tag("R6.7")
class ForcedEndOfLinkedChildTest {

    @ParameterizedTest
    @EnumSource
    void whoTerminatesItsOwnLinkedChildEndsToo(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet parent = Puppet.of(node);
            Pid child = parent.call(self -> self.spawnLinked("t:deaf", TestNode.HOST));
            parent.tell(self -> self.terminate(child));

            assertThat(parent.error().kind()).isEqualTo(ErrorKind.CANCELED);
            assertThat(parent.error().message()).isEqualTo("linked process " + child + " failed: process terminated");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCancelDeadlineThatPassesIsAbnormalToo(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet parent = Puppet.of(node);
            Pid child = parent.call(self -> self.spawnLinked("t:deaf", TestNode.HOST));
            parent.tell(self -> self.cancel(child, Duration.ZERO));

            assertThat(parent.error().kind()).isEqualTo(ErrorKind.TIMEOUT);
            assertThat(parent.error().message()).isEqualTo("linked process " + child + " failed: cancel deadline exceeded");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoUnlinksFirstGoesOn(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet parent = Puppet.of(node);
            Pid child = parent.call(self -> self.spawnLinkedMonitored("t:deaf", TestNode.HOST));
            parent.tell(self -> {
                self.unlink(child);
                self.terminate(child);
            });

            assertThat(parent.event().from()).isEqualTo(child);
            Puppet.pingAll(node);
            parent.call(self -> null);
            assertThat(parent.isAlive()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoTrapsLinksGoesOn(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet parent = Puppet.trapping(node);
            Pid child = parent.call(self -> self.spawnLinked("t:deaf", TestNode.HOST));
            parent.tell(self -> self.terminate(child));

            assertThat(parent.event().kind()).isEqualTo("pid.link.down");
            assertThat(parent.isAlive()).isTrue();
        }
    }
}
