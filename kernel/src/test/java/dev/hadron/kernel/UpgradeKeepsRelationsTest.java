package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessOptions;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** Who a process is, and how it stands to others, stays through an upgrade. */
class UpgradeKeepsRelationsTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet other = Puppet.trapping(node);

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void linksAndOptions(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        process.call(self -> {
            self.options(new ProcessOptions(true));
            self.link(other.pid);
            return null;
        });
        process.upgrade(to);

        assertThat(process.<ProcessOptions> call(Self::options).trapLinks()).isTrue();
        assertThat(info(process.pid).links()).containsExactly(other.pid);
        assertThat(info(other.pid).links()).containsExactly(process.pid);
        node.processes.terminate(other.pid);
        await().until(() -> !process.events.isEmpty());
        assertThat(process.events.element()).isInstanceOf(ProcessEvent.LinkDown.class);
        assertThat(process.events.element().from()).isEqualTo(other.pid);
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void theMonitorsOfItWhichSeeNothingOfTheUpgrade(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        other.call(self -> {
            self.monitor(process.pid);
            self.link(process.pid);
            return null;
        });
        process.upgrade(to);
        process.upgrade(from);
        Puppet.pingAll(node);
        other.call(self -> null);

        assertThat(other.events).isEmpty();
        assertThat(process.end).isNotDone();
        process.tell(self -> {
            throw new IllegalStateException("over");
        });
        ProcessEvent event = other.event();
        assertThat(event).isInstanceOfSatisfying(ProcessEvent.Exit.class, exit -> {
            assertThat(exit.from()).isEqualTo(process.pid);
            assertThat(((ExitResult.Failure) exit.result()).error().message()).contains("over");
        });
        assertThat(other.event()).isInstanceOf(ProcessEvent.LinkDown.class);
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void itsOwnMonitors(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        process.call(self -> {
            self.monitor(other.pid);
            return null;
        });
        process.upgrade(to);

        assertThat(info(process.pid).monitors()).containsExactly(other.pid);
        node.processes.terminate(other.pid);
        await().until(() -> !process.events.isEmpty());
        assertThat(process.events.element()).isInstanceOf(ProcessEvent.Exit.class);
    }

    private ProcessInfo info(Pid pid) {
        return node.kernel.inspector().process(pid.toString()).await().atMost(TestNode.LONG);
    }
}
