package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.hadron.Pid;
import dev.hadron.Self;
import dev.hadron.spi.BodyKind;

/** Who a process is stays through an upgrade. */
class UpgradeKeepsIdentityTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void pidHostAndNames(BodyKind from, BodyKind to) {
        Marionette process = Marionette.of(node, from);
        node.processes.register("first", process.pid);
        node.processes.register("second", process.pid);
        Self now = process.upgrade(to);

        assertThat(now.pid()).isSameAs(process.pid);
        assertThat(node.processes.lookup("first")).isEqualTo(process.pid);
        ProcessInfo info = info(process.pid);
        assertThat(info.names()).containsExactly("first", "second");
        assertThat(info.host()).isEqualTo(TestNode.HOST);
        assertThat(info.definition()).isEqualTo(Marionette.id(to));
        node.processes.send("second", "t", "by name");
        process.call(self -> null);
        assertThat(process.payloads).containsExactly("by name");
    }

    @ParameterizedTest
    @MethodSource("dev.hadron.kernel.Marionette#pairs")
    @Tag("R10.1")
    void theContextButNotTheArguments(BodyKind from, BodyKind to) {
        node.definitions.behavior("t:first", (self, a) -> self.upgrade(Marionette.id(from), a[0]));
        Marionette process = Marionette.of(node, from);
        node.processes.withContext(Map.of("tenant", "a")).spawn("t:first", TestNode.HOST, process);
        Self first = process.begun();
        first.executor().execute(() -> first.upgrade(Marionette.id(to), process));
        Self second = process.begun();

        assertThat(first.pid()).isEqualTo(second.pid());
        assertThat(second.context()).isEqualTo(Map.of("tenant", "a"));
        assertThat(List.of(first, second)).doesNotHaveDuplicates();
    }

    private ProcessInfo info(Pid pid) {
        return node.kernel.inspector().process(pid.toString()).await().atMost(TestNode.LONG);
    }
}
