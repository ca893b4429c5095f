package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/** What the four spawns refuse, and that nothing is left of a spawn that was refused. */
class SpawnTest {

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
    void anUnknownDefinitionOrHostIsNotFoundAndNamed(SpawnForm form) {
        assertThat(refused(ErrorKind.NOT_FOUND, form, "t:none", TestNode.HOST)).contains("not found", "t:none");
        assertThat(refused(ErrorKind.NOT_FOUND, form, "test:puppet", "app:none")).contains("not found", "app:none");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "puppet", "test:", ":puppet", "Test:puppet", "test:puppet:x", "{test:puppet}", "test puppet" })
    @Tag("R3.1")
    @Tag("R14")
    @Tag("R15.5")
    void aMalformedIdIsInvalid(String id) {
        for (SpawnForm form : SpawnForm.values()) {
            refused(ErrorKind.INVALID, form, id, TestNode.HOST);
            refused(ErrorKind.INVALID, form, "test:puppet", id);
            refused(ErrorKind.INVALID, form, "t:none", id);
        }
    }

    private Pid spawn(SpawnForm form, String definition, String host, Object... arguments) {
        return parent.call(self -> form.spawn(self, definition, host, arguments));
    }

    private String refused(ErrorKind kind, SpawnForm form, String definition, String host) {
        failure(kind, () -> node.processes.spawn(definition, host));
        failure(kind, () -> node.processes.exec(definition, host).await().atMost(TestNode.LONG));
        String message = failure(kind, () -> spawn(form, definition, host)).message();
        assertNothingLeft(1);
        return message;
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
