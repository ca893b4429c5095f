package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;

/** Links and monitors of the combined forms are in place before the child's first step: no exit is missed. */
class SpawnBondTest {

    private static final int MANY = 100;

    @ParameterizedTest
    @EnumSource
    @Tag("R3.2")
    @Tag("R6.2")
    void theEndOfAMonitoredChildIsAlwaysTold(Places places) {
        try (TestNode node = node(places)) {
            Puppet parent = Puppet.of(node);
            for (int i = 0; i < MANY; i++) {
                Pid child = spawn(parent, SpawnForm.SPAWN_MONITORED);
                assertTold(parent.event(), ProcessEvent.EXIT, child);
            }
            parent.call(self -> null);
            assertThat(parent.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.2")
    @Tag("R6.4")
    void theEndOfALinkedChildIsAlwaysTold(Places places) {
        try (TestNode node = node(places)) {
            Puppet parent = Puppet.trapping(node);
            for (int i = 0; i < MANY; i++) {
                Pid child = spawn(parent, SpawnForm.SPAWN_LINKED);
                assertTold(parent.event(), ProcessEvent.LINK_DOWN, child);
            }
            parent.call(self -> null);
            assertThat(parent.events).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.2")
    @Tag("R6.6")
    void theEndOfALinkedAndMonitoredChildIsToldTwiceExitFirst(Places places) {
        try (TestNode node = node(places)) {
            Puppet parent = Puppet.trapping(node);
            for (int i = 0; i < MANY; i++) {
                Pid child = spawn(parent, SpawnForm.SPAWN_LINKED_MONITORED);
                assertTold(parent.event(), ProcessEvent.EXIT, child);
                assertTold(parent.event(), ProcessEvent.LINK_DOWN, child);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.2")
    @Tag("R6.4")
    void aParentThatDoesNotTrapEndsWithItsLinkedChild(Places places) {
        try (TestNode node = node(places)) {
            for (SpawnForm form : new SpawnForm[] { SpawnForm.SPAWN_LINKED, SpawnForm.SPAWN_LINKED_MONITORED }) {
                Puppet parent = Puppet.of(node);
                Pid child = spawn(parent, form);
                assertThat(parent.error().kind()).isEqualTo(ErrorKind.INTERNAL);
                assertThat(parent.error().message()).isEqualTo("linked process " + child + " failed: boom");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.2")
    void nothingIsToldOfAPlainChild(Places places) {
        try (TestNode node = node(places)) {
            Puppet parent = Puppet.of(node);
            spawn(parent, SpawnForm.SPAWN);
            Puppet.pingAll(node);
            parent.call(self -> null);
            assertThat(parent.events).isEmpty();
        }
    }

    private static TestNode node(Places places) {
        TestNode node = places.node();
        node.definitions.behavior("t:crash", (self, a) -> {
            throw new IllegalStateException("boom");
        });
        return node;
    }

    private static Pid spawn(Puppet parent, SpawnForm form) {
        return parent.call(self -> form.spawn(self, "t:crash", TestNode.HOST));
    }

    private static void assertTold(ProcessEvent event, String kind, Pid child) {
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.from()).isEqualTo(child);
        ExitResult result = event instanceof ProcessEvent.Exit exit ? exit.result() : ((ProcessEvent.LinkDown) event).result();
        assertThat(((ExitResult.Failure) result).error().message()).isEqualTo("boom");
    }
}
