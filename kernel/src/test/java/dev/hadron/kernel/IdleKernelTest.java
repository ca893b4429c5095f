package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import io.smallrye.mutiny.Uni;

/** When a kernel has nothing left to do. */
class IdleKernelTest {

    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:sink", (self, arguments) -> message -> {
            })
            .behavior("t:relay", (self, arguments) -> message -> self.send((Pid) message.payload(), "t"))
            .uni("t:deaf", (self, arguments) -> Uni.createFrom().nothing());
    private int placed;
    private final ManualNode node = ManualNode.of(2, definitions, builder -> builder.host(HostOptions.of(ManualNode.HOST))
            .placement((parent, shards, load) -> placed++ % shards));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void isIdleWhileProcessesWait() {
        node.spawn("t:sink");
        node.spawn("t:deaf");

        assertThat(isIdle()).isTrue();
    }

    @Test
    void isBusyWhileAMessageWaits() {
        Pid sink = node.spawn("t:sink");
        node.processes.send(sink, "t");

        assertThat(isIdle()).isFalse();
        assertThat(isIdle()).as("once it has been handled").isTrue();
    }

    @Test
    void isBusyWhileNobodyReads() {
        node.processes.send(node.spawn("t:deaf"), "t");
        node.run();

        assertThat(isIdle()).isFalse();
    }

    @Test
    void isBusyWhileAMessageGoesFromLoopToLoop() {
        Pid sink = node.spawn("t:sink");
        Pid relay = node.spawn("t:relay");
        node.processes.send(relay, "t", sink);

        assertThat(isIdle()).isFalse();
        assertThat(isIdle()).as("once it has arrived").isTrue();
    }

    private boolean isIdle() {
        return TestNode.get(node.start(node.kernel.isIdle()));
    }
}
