package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;

@Tag("R6.6")
class ExitBeforeLinkDownTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R3.2")
    void ofAChildThatFailsAtOnce(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:fails", (self, arguments) -> {
                throw new IllegalStateException("at once");
            });
            Puppet parent = Puppet.trapping(node);
            Pid child = parent.call(self -> self.spawnLinkedMonitored("t:fails", TestNode.HOST));

            assertThat(parent.event()).isInstanceOfSatisfying(ProcessEvent.Exit.class, exit -> {
                assertThat(exit.from()).isEqualTo(child);
                assertThat(((ExitResult.Failure) exit.result()).error().message()).isEqualTo("at once");
            });
            assertThat(parent.event()).isInstanceOfSatisfying(ProcessEvent.LinkDown.class,
                    down -> assertThat(down.from()).isEqualTo(child));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAChildThatIsTerminated(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet parent = Puppet.trapping(node);
            Pid child = parent.call(self -> self.spawnLinkedMonitored("t:deaf", TestNode.HOST));
            node.processes.terminate(child);

            assertThat(parent.event().kind()).isEqualTo(ProcessEvent.EXIT);
            assertThat(parent.event().kind()).isEqualTo(ProcessEvent.LINK_DOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNormalEndIsToldByExitAlone(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:ends", (self, arguments) -> message -> self.end("value"));
            Puppet parent = Puppet.trapping(node);
            Pid child = parent.call(self -> self.spawnLinkedMonitored("t:ends", TestNode.HOST));
            node.processes.send(child, "go");

            assertThat(((ProcessEvent.Exit) parent.event()).result()).isEqualTo(new ExitResult.Value("value"));
            Puppet.pingAll(node);
            parent.call(self -> null);
            assertThat(parent.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R2.3")
    void bothComeBehindEverythingThatTheChildSentBefore(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:talks", (self, arguments) -> {
                for (int i = 0; i < 200; i++) {
                    self.send((Pid) arguments[0], i % 2 == 0 ? "even" : "odd", i);
                }
                throw new IllegalStateException("said all");
            });
            Puppet parent = Puppet.trapping(node);
            parent.call(self -> self.spawnLinkedMonitored("t:talks", TestNode.HOST, parent.pid));
            parent.event();
            parent.event();

            assertThat(parent.seen).hasSize(202);
            assertThat(parent.seen.stream().limit(200)).allMatch(Message.class::isInstance);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R6.4")
    void aParentThatDoesNotTrapEndsWithTheChild(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:deaf", (self, arguments) -> TestNode.deaf());
            Puppet parent = Puppet.of(node);
            Pid child = parent.call(self -> self.spawnLinkedMonitored("t:deaf", TestNode.HOST));
            node.processes.terminate(child);

            assertThat(parent.error().kind()).isEqualTo(ErrorKind.CANCELED);
            assertThat(parent.error().message()).isEqualTo("linked process " + child + " failed: process terminated");
        }
    }
}
