package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.Self;

/** Who a process is: its PID and its definition's id. */
class IdentityTest {

    private static final int MANY = 300;

    @ParameterizedTest
    @EnumSource
    @Tag("R1.1")
    void aSerialIsNeverReused(Places places) {
        try (TestNode node = places.node()) {
            node.definitions.behavior("t:short", (self, a) -> {
                self.end(null);
                return TestNode.deaf();
            });
            Set<Long> serials = new HashSet<>();
            for (int round = 0; round < 3; round++) {
                List<Pid> pids = IntStream.range(0, MANY).mapToObj(i -> node.spawn("t:short")).toList();
                pids.forEach(pid -> serials.add(pid.serial()));
                Puppet.pingAll(node);
            }
            assertThat(serials).hasSize(3 * MANY).doesNotContain(0L);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1.1")
    void aPidPrintsItsHostAndSerialAndReadsBack(Places places) {
        try (TestNode node = places.node()) {
            Pid first = node.spawn("test:puppet", Puppet.of(node));
            assertThat(first.toString()).matches("\\{app:processes\\|0x0000[0-9a-f]}")
                    .isEqualTo("{app:processes|0x%05x}".formatted(first.serial()));
            assertThat(Pid.parse(first.toString())).isEqualTo(first).hasSameHashCodeAs(first).isEqualByComparingTo(first);
            assertThat(first.host()).isEqualTo("app:processes");
            assertThat(first.node()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1.1")
    void aParsedPidIsAsGoodADestination(Places places) {
        try (TestNode node = places.node()) {
            Puppet puppet = Puppet.of(node);
            Puppet sender = Puppet.of(node);
            Pid parsed = Pid.parse(puppet.pid.toString());
            node.processes.send(parsed, "t", 1);
            sender.call(self -> {
                self.send(parsed, "t", 2);
                self.send(parsed.toString(), "t", 3);
                return null;
            });
            puppet.call(self -> null);
            assertThat(puppet.seen).extracting(message -> ((Message) message).payload()).containsExactly(1, 2, 3);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R1.2")
    void aProcessKnowsItsPidAndItsDefinition(Places places) {
        try (TestNode node = places.node()) {
            Puppet puppet = Puppet.of(node);
            assertThat(puppet.call(Self::pid)).isEqualTo(puppet.pid);
            assertThat(puppet.call(Self::id)).isEqualTo("test:puppet");
            assertThat(node.<String> inside(Self::id)).isEqualTo("test:inside");
        }
    }
}
