package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Pid;

/** A parent's end does not end its children, unless they are linked and it is abnormal. */
class OrphanTest {

    @ParameterizedTest
    @EnumSource
    @Tag("R3.4")
    @Tag("R6.3")
    void outliveANormalEnd(SpawnForm form) {
        for (Places places : Places.values()) {
            try (TestNode node = places.node()) {
                assertThat(outlives(node, form, parent -> parent.tell(self -> self.end(null)))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.4")
    @Tag("R6.3")
    void outliveAnAbnormalEndUnlessLinked(SpawnForm form) {
        boolean linked = form == SpawnForm.SPAWN_LINKED || form == SpawnForm.SPAWN_LINKED_MONITORED;
        for (Places places : Places.values()) {
            try (TestNode node = places.node()) {
                assertThat(outlives(node, form, parent -> parent.crash(new IllegalStateException("boom")))).isEqualTo(!linked);
                assertThat(outlives(node, form, parent -> node.processes.terminate(parent.pid))).isEqualTo(!linked);
            }
        }
    }

    private static boolean outlives(TestNode node, SpawnForm form, Consumer<Puppet> end) {
        node.definitions.behavior("t:child", (self, a) -> TestNode.deaf());
        Puppet parent = Puppet.of(node);
        Pid child = parent.call(self -> form.spawn(self, "t:child", TestNode.HOST));
        end.accept(parent);
        parent.settle(parent);
        return node.kernel.find(child) != null;
    }
}
