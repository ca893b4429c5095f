package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import io.smallrye.mutiny.Uni;

/** Senders on other threads are granted places in a mailbox ahead; its bound and its end hold all the same. */
class GrantedPlacesTest {

    private static final int CAPACITY = 300;
    /** So many messages from elsewhere are surely enough for the first places to be granted. */
    private static final int SOME = 20;

    private final AtomicInteger accepted = new AtomicInteger();
    private final TestDefinitions definitions = new TestDefinitions()
            .uni("t:deaf", (self, arguments) -> Uni.createFrom().nothing())
            .behavior("t:flood",
                    (self, arguments) -> message -> accepted.addAndGet(sendUntilRefused(self, (Pid) message.payload())));
    private final ManualNode node = ManualNode.of(1, definitions,
            builder -> builder.host(HostOptions.of(ManualNode.HOST).withMailbox(CAPACITY, OverflowPolicy.REJECT)));
    private final Pid pid = node.spawn("t:deaf");

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    @Tag("R2.5")
    void theBoundIsExactForWhoTakesThem() {
        grant();

        assertThat(SOME + sendUntilRefused(node.processes, pid)).isEqualTo(CAPACITY);
        node.run();
        assertThat(process().unread()).isEqualTo(CAPACITY);
        assertThat(sendUntilRefused(node.processes, pid)).isZero();
    }

    @Test
    @Tag("R2.5")
    void theyAreTakenBackForASenderOnTheSameLoopThatFillsTheMailbox() {
        grant();
        Pid flood = node.spawn("t:flood");
        node.processes.send(flood, "t", pid);
        node.run();

        assertThat(SOME + accepted.get()).isEqualTo(CAPACITY);
        assertThat(process().unread()).isEqualTo(CAPACITY);
        assertThat(sendUntilRefused(node.processes, pid)).isZero();
    }

    @Test
    @Tag("R4.2")
    @Tag("R5.1")
    void nobodyHasOneOnceTheEndIsSettled() {
        grant();
        node.processes.terminate(pid);

        failure(ErrorKind.NOT_FOUND, () -> node.processes.send(pid, "t"));
    }

    @Test
    void noneIsGrantedWhereTheMailboxIsNearlyFull() {
        for (int i = 0; i < CAPACITY - 2; i++) {
            node.processes.send(pid, "t");
        }
        node.run();

        assertThat(((LocalPid) pid).contact()).isNull();
    }

    private void grant() {
        for (int i = 0; i < SOME; i++) {
            node.processes.send(pid, "t");
        }
        node.run();
        Contact contact = ((LocalPid) pid).contact();
        assertThat(contact).as("places are granted").isNotNull();
        assertThat(contact.occupied()).isGreaterThan(contact.taken());
    }

    private Process process() {
        Process process = ((LocalPid) pid).process;
        assertThat(process).isNotNull();
        return process;
    }

    private static int sendUntilRefused(Processes from, Pid to) {
        for (int sent = 0; sent < 2 * CAPACITY; sent++) {
            try {
                from.send(to, "t");
            } catch (ProcessException e) {
                assertThat(e.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
                return sent;
            }
        }
        throw new AssertionError("no message was refused");
    }
}
