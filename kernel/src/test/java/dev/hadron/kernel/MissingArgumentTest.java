package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/** Arguments that are missing, and timeouts that are very long. */
class MissingArgumentTest {

    private final TestNode node = Places.SAME_LOOP.node();
    private final Processes processes = node.processes;
    private final Puppet puppet = Puppet.of(node);

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R14")
    void aMissingArgumentIsInvalid() {
        failure(ErrorKind.INVALID, () -> processes.send((Pid) null, "t"));
        failure(ErrorKind.INVALID, () -> processes.send((String) null, "t"));
        failure(ErrorKind.INVALID, () -> await(processes.ask((Pid) null, "t", TestNode.LONG)));
        failure(ErrorKind.INVALID, () -> await(processes.ask((String) null, "t", TestNode.LONG)));
        failure(ErrorKind.INVALID, () -> await(processes.ask(puppet.pid, "t", null)));
        failure(ErrorKind.INVALID, () -> await(processes.exec((Duration) null, "test:puppet", TestNode.HOST)));
        failure(ErrorKind.INVALID, () -> await(processes.exec("test:puppet", null)));
        failure(ErrorKind.INVALID, () -> await(processes.watch((Pid) null)));
    }

    @Test
    @Tag("R14")
    void aTimeoutMayBeAsLongAsADurationCanBe() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE);
        failure(ErrorKind.NOT_FOUND, () -> await(processes.exec(longest, "t:none", TestNode.HOST)));
        failure(ErrorKind.NOT_FOUND, () -> await(processes.ask("nobody", "t", longest)));
    }

    private static void await(Uni<?> uni) {
        uni.await().atMost(TestNode.LONG);
    }
}
