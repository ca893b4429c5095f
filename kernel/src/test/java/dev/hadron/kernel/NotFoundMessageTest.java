package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;

/** A destination that leads to nobody is told as it was given; one that begins with a brace and is no PID is invalid. */
class NotFoundMessageTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet puppet = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "nobody", "", " ", "@inbox", "app:processes", "{app:processes|0x0ffff}", "{n@app:other|0x00001}" })
    @Tag("R14")
    @Tag("R2.1")
    @Tag("R5.4")
    void tellsTheDestinationAsGiven(String destination) {
        for (Consumer<Processes> call : calls(destination)) {
            assertRefused(ErrorKind.NOT_FOUND, call, "process not found: " + destination);
        }
    }

    @Test
    @Tag("R14")
    @Tag("R4.2")
    void tellsADeadPidOrNameAsGiven() {
        Puppet dead = Puppet.of(node);
        node.processes.register("dead", dead.pid);
        node.processes.terminate(dead.pid);
        for (String destination : new String[] { "dead", dead.pid.toString() }) {
            for (Consumer<Processes> call : calls(destination)) {
                assertRefused(ErrorKind.NOT_FOUND, call, "process not found: " + destination);
            }
        }
        for (Consumer<Processes> call : calls(dead.pid)) {
            assertRefused(ErrorKind.NOT_FOUND, call, "process not found: " + dead.pid);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{}", "{nobody}", "{app:processes|0x1}", "{app:processes|0x00001",
            "{ app:processes|0x00001}" })
    @Tag("R14")
    @Tag("R1.1")
    void aBraceThatIsNoPidIsInvalid(String destination) {
        for (Consumer<Processes> call : calls(destination)) {
            failure(ErrorKind.INVALID, () -> call.accept(node.processes));
        }
    }

    private static List<Consumer<Processes>> calls(String destination) {
        return List.of(face -> face.send(destination, "t"), face -> face.terminate(destination),
                face -> face.cancel(destination), face -> face.cancel(destination, Duration.ZERO));
    }

    private static List<Consumer<Processes>> calls(Pid destination) {
        return List.of(face -> face.send(destination, "t"), face -> face.terminate(destination),
                face -> face.cancel(destination), face -> face.cancel(destination, Duration.ZERO),
                face -> face.register("name", destination));
    }

    private void assertRefused(ErrorKind kind, Consumer<Processes> call, String message) {
        assertThat(failure(kind, () -> call.accept(node.processes)).message()).isEqualTo(message);
        assertThat(failure(kind, () -> puppet.<Object> call(self -> {
            call.accept(self);
            return null;
        })).message()).isEqualTo(message);
    }
}
