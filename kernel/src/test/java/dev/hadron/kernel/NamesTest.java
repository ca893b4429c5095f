package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Message;
import dev.hadron.Pid;

/** Names, and who may hold them. */
class NamesTest {

    private static final int LONGEST = 255;
    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet one = Puppet.of(node);
    private final Puppet two = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R12.1")
    void aProcessRegistersItselfAndOthers() {
        Pid[] found = one.call(self -> {
            self.register("me");
            self.register("you", two.pid);
            return new Pid[] { self.lookup("me"), self.lookup("you") };
        });
        assertThat(found).containsExactly(one.pid, two.pid);
        assertThat(node.processes.lookup("me")).isEqualTo(one.pid);
        assertThat(node.processes.lookup("you")).isEqualTo(two.pid);
    }

    @Test
    @Tag("R12.1")
    void aProcessMayHaveManyNamesAndRegisterThemAgain() {
        for (String name : new String[] { "a", "b", "c", "a", "b" }) {
            node.processes.register(name, one.pid);
        }
        node.processes.register("a", Pid.parse(one.pid.toString()));
        assertThat(node.kernel.inspector().names()).hasSize(3).containsEntry("b", one.pid).doesNotContainValue(two.pid);
        node.processes.send("a", "t");
        node.processes.send("c", "t");
        one.call(self -> null);
        assertThat(one.seen).hasSize(2).hasOnlyElementsOfType(Message.class);
    }

    @Test
    @Tag("R12.1")
    @Tag("R14")
    void takenByAnotherAlreadyExists() {
        node.processes.register("a", one.pid);
        failure(ErrorKind.ALREADY_EXISTS, () -> node.processes.register("a", two.pid));
        failure(ErrorKind.ALREADY_EXISTS, () -> two.<Object> call(self -> {
            self.register("a");
            return null;
        }));
        assertThat(node.processes.lookup("a")).isEqualTo(one.pid);
    }

    @Test
    @Tag("R12.1")
    @Tag("R14")
    void aPidThatIsNotAliveIsNotFound() {
        node.processes.terminate(one.pid);
        assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.register("a", one.pid)).message())
                .isEqualTo("process not found: " + one.pid);
        one.result();
        failure(ErrorKind.NOT_FOUND, () -> node.processes.register("a", one.pid));
        failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup("a"));
        failure(ErrorKind.INVALID, () -> node.processes.register("a", null));
        assertThat(node.kernel.names().size()).isZero();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "@a", "@", "{a", "{", "{app:processes|0x00001}" })
    @Tag("R12.1")
    @Tag("R14")
    void isNoName(String name) {
        failure(ErrorKind.INVALID, () -> node.processes.register(name, one.pid));
        failure(ErrorKind.INVALID, () -> node.processes.lookup(name));
        failure(ErrorKind.INVALID, () -> node.processes.unregister(name));
    }

    @Test
    @Tag("R12.1")
    void hasAtMost255Characters() {
        String longest = "n".repeat(LONGEST);
        node.processes.register(longest, one.pid);
        assertThat(node.processes.lookup(longest)).isEqualTo(one.pid);
        failure(ErrorKind.INVALID, () -> node.processes.register(longest + "n", one.pid));
        node.processes.register(" ", one.pid);
        node.processes.register("é@{}", one.pid);
    }
}
