package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/** A host that is full or draining takes no process, and nothing is left of the attempt. */
class NoRoomTest {

    private final TestNode node = TestNode.of(2, new TestDefinitions(),
            builder -> builder.host(HostOptions.of(TestNode.HOST)).host(HostOptions.of("app:one").withMaxProcesses(1)));
    private final Puppet parent = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.1")
    @Tag("R14")
    void aFullHostIsUnavailableAndAnEndMakesRoom(SpawnForm form) {
        Pid first = node.processes.spawn("test:puppet", "app:one", parent);
        assertThat(failure(ErrorKind.UNAVAILABLE, () -> spawn(form, "test:puppet", "app:one")).retryable()).isTrue();
        assertNothingLeft(2);
        var end = node.processes.watch(first).subscribeAsCompletionStage();
        node.processes.terminate(first);
        TestNode.get(end);
        assertThat(spawn(form, "test:puppet", "app:one", parent)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R3.1")
    @Tag("R15.6")
    void aDrainingHostIsUnavailable(SpawnForm form) {
        node.kernel.drain();
        assertThat(failure(ErrorKind.UNAVAILABLE, () -> spawn(form, "test:puppet", TestNode.HOST)).retryable()).isTrue();
        failure(ErrorKind.UNAVAILABLE, () -> node.processes.spawn("test:puppet", TestNode.HOST));
        assertNothingLeft(1);
        assertThat(parent.isAlive()).isTrue();
    }

    private Pid spawn(SpawnForm form, String definition, String host, Object... arguments) {
        return parent.call(self -> form.spawn(self, definition, host, arguments));
    }

    private void assertNothingLeft(int processes) {
        Puppet.pingAll(node);
        ProcessInfo info = node.kernel.inspector().process(parent.pid.toString()).await().atMost(TestNode.LONG);
        assertThat(info.links()).isEmpty();
        assertThat(info.monitors()).isEmpty();
        assertThat(parent.events).isEmpty();
        assertThat(node.kernel.inspector().hosts()).extracting(HostInfo::processes).satisfies(
                counts -> assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(processes));
        assertThat(node.kernel.inspector().groups().stream().mapToLong(GroupMeters::spawned).sum()).isEqualTo(processes);
    }
}
