package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;
import dev.hadron.ProcessEvent;
import dev.hadron.ProcessException;
import dev.hadron.Self;

@Tag("R15.1")
@Tag("R3.1")
class HostLimitsTest {

    private static final String SMALL = "app:small";
    private final CompletableFuture<Object> spawnedAnew = new CompletableFuture<>();
    private final TestDefinitions definitions = new TestDefinitions()
            .behavior("t:deaf", (self, arguments) -> TestNode.deaf())
            .behavior("t:supervisor", (self, arguments) -> {
                self.spawnMonitored("t:deaf", SMALL);
                return new Behavior() {
                    @Override
                    public void onMessage(Message message) {
                        // only supervises
                    }

                    @Override
                    public void onEvent(Self me, ProcessEvent event) {
                        spawnedAnew.complete(self.spawn("t:deaf", SMALL));
                    }
                };
            });
    private final TestNode node = TestNode.of(2, definitions, builder -> builder.host(HostOptions.of(TestNode.HOST))
            .host(HostOptions.of(SMALL).withMaxProcesses(2)));

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R14")
    void aFullHostIsUnavailableAndSaysWhichItIs() {
        node.processes.spawn("t:deaf", SMALL);
        node.processes.spawn("t:deaf", SMALL);
        ProcessException full = failure(ErrorKind.UNAVAILABLE, () -> node.processes.spawn("t:deaf", SMALL));

        assertThat(full.retryable()).isTrue();
        assertThat(full.message()).contains(SMALL);
        assertThat(node.processes.spawn("t:deaf", TestNode.HOST)).isNotNull();
    }

    @Test
    void whatWasRefusedLeavesNothingBehind() {
        Puppet parent = Puppet.trapping(node);
        node.processes.spawn("t:deaf", SMALL);
        node.processes.spawn("t:deaf", SMALL);
        parent.call(self -> {
            failure(ErrorKind.UNAVAILABLE, () -> self.spawnLinkedMonitored("t:deaf", SMALL));
            return null;
        });
        ProcessInfo info = node.kernel.inspector().process(parent.pid.toString()).await().atMost(TestNode.LONG);

        assertThat(info.links()).isEmpty();
        assertThat(info.monitors()).isEmpty();
        assertThat(node.kernel.inspector().processes(SMALL, null, 10, -1).total()).isEqualTo(2);
        assertThat(small().processes()).isEqualTo(2);
    }

    @Test
    @Tag("R4.2")
    void thePlaceIsFreeWhenTheExitIsRead() {
        node.processes.spawn("t:deaf", SMALL);
        node.spawn("t:supervisor");
        Puppet.pingAll(node);
        Pid watched = node.kernel.inspector().processes(SMALL, null, 10, -1).items().get(1).pid();
        node.processes.terminate(watched);

        assertThat(TestNode.get(spawnedAnew)).isInstanceOf(Pid.class).isNotEqualTo(watched);
    }

    @Test
    @Tag("R1.1")
    void aPidNamesItsHost() {
        Pid pid = node.processes.spawn("t:deaf", SMALL);

        assertThat(pid.host()).isEqualTo(SMALL);
        assertThat(small().processes()).isEqualTo(1);
        assertThat(small().draining()).isFalse();
    }

    private HostInfo small() {
        return node.kernel.inspector().hosts().stream().filter(host -> host.options().id().equals(SMALL)).findFirst()
                .orElseThrow();
    }
}
