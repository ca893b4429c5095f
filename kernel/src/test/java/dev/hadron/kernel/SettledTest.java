package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;

/** A process whose end is settled while its own code still runs. */
class SettledTest {

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Puppet held = Puppet.of(node);
    private final Puppet other = Puppet.of(node);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        node.close();
    }

    @Test
    @Tag("R4.2")
    @Tag("R5.1")
    void isNotAliveForAnybodyAtOnceAndItsNamesAreFree() {
        node.processes.register("held", held.pid);
        held.hold(release);
        node.processes.terminate(held.pid);

        RefusedTargets.check(other, held.pid, (self, pid) -> self.send(pid, "t"), (self, text) -> self.send(text, "t"));
        failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup("held"));
        failure(ErrorKind.NOT_FOUND, () -> node.processes.register("b", held.pid));
        assertThat(node.processes.unregister("held")).isFalse();
        node.processes.register("held", other.pid);
        assertThat(held.end).isNotDone();
        release.countDown();
        held.result();
        assertThat(node.processes.lookup("held")).isEqualTo(other.pid);
    }

    @Test
    @Tag("R4.2")
    void theFirstCauseWins() {
        CountDownLatch began = new CountDownLatch(1);
        held.tell(self -> {
            began.countDown();
            Puppet.await(release);
            throw new IllegalStateException("too late");
        });
        Puppet.await(began);
        node.processes.terminate(held.pid);
        failure(ErrorKind.NOT_FOUND, () -> node.processes.terminate(held.pid));
        release.countDown();
        assertThat(held.error().message()).isEqualTo("process terminated");

        other.tell(self -> {
            self.end("first");
            self.fail(new IllegalStateException("second"));
        });
        assertThat(other.result()).isEqualTo(new ExitResult.Value("first"));
    }
}
