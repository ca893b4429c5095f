package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;

/** How names become free. */
class NamesFreedTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet one = Puppet.of(node);
    private final Puppet two = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R12.1")
    void unregisterSaysWhetherItWasHeldAndAnyoneMay() {
        assertThat(node.processes.unregister("a")).isFalse();
        node.processes.register("a", one.pid);
        assertThat(two.<Boolean> call(self -> self.unregister("a"))).isTrue();
        assertThat(two.<Boolean> call(self -> self.unregister("a"))).isFalse();
        assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup("a")).message()).contains("not found", "a");
        assertThat(failure(ErrorKind.NOT_FOUND, () -> node.processes.send("a", "t")).message())
                .isEqualTo("process not found: a");
        node.processes.register("a", two.pid);
        assertThat(node.processes.lookup("a")).isEqualTo(two.pid);
    }

    @Test
    @Tag("R12.2")
    @Tag("R4.2")
    void allNamesOfADeadProcessAreFreeOnceItsEndIsSettled() {
        for (int i = 0; i < 10; i++) {
            node.processes.register("n" + i, one.pid);
        }
        node.processes.terminate(one.pid);
        for (int i = 0; i < 10; i++) {
            String name = "n" + i;
            failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup(name));
            assertThat(node.processes.unregister(name)).isFalse();
        }
        node.processes.register("n0", two.pid);
        one.result();
        assertThat(node.kernel.inspector().names()).hasSize(1).containsEntry("n0", two.pid);
        assertThat(node.kernel.names().size()).isEqualTo(1);
    }
}
