package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

@Tag("R15.2")
class ProcessLineTest {

    private final TestDefinitions definitions = new TestDefinitions().behavior("t:one", (self, arguments) -> TestNode.deaf());
    private final TestNode node = TestNode.of(1, definitions);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void aLineTellsWhatIsKnownWithoutAskingTheLoop() {
        Pid pid = node.spawn("t:one");
        node.processes.register("first", pid);
        node.processes.register("once more", pid);
        ProcessSummary line = page(null, null, 1, -1).items().get(0);

        assertThat(line.pid()).isEqualTo(pid);
        assertThat(line.host()).isEqualTo(TestNode.HOST);
        assertThat(line.definition()).isEqualTo("t:one");
        assertThat(line.names()).containsExactly("first", "once more");
    }

    @Test
    @Tag("R14")
    void aLimitBelowOneIsInvalidAndAnUnknownHostIsNotFound() {
        failure(ErrorKind.INVALID, () -> page(null, null, 0, -1));
        assertThat(failure(ErrorKind.NOT_FOUND, () -> page("app:nowhere", null, 1, -1)).message()).contains("not found");
    }

    private ProcessPage page(String host, String definition, int limit, long after) {
        return node.kernel.inspector().processes(host, definition, limit, after);
    }
}
