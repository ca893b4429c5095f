package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/** Threads send to a process while another ends it: whatever a send has accepted is received or a dead letter. */
@Tag("stress")
@Tag("R4.2")
@Tag("R4.3")
@Tag("R5.1")
class EndAgainstSendStressTest {

    private static final int SENDERS = 3;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicInteger late = new AtomicInteger();
    private long ended;

    @Test
    void everyAcceptedMessageIsReceivedOrADeadLetter() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:sink", (self, arguments) -> message -> {
            if (((AtomicInteger) arguments[0]).get() != 0) {
                late.incrementAndGet();
            }
        });
        try (TestNode node = TestNode.of(2, definitions); Racers racers = new Racers(SENDERS + 1)) {
            for (BooleanSupplier goOn = Racers.during(2_000); goOn.getAsBoolean(); ended++) {
                AtomicInteger exits = new AtomicInteger();
                Pid pid = node.spawn("t:sink", exits);
                var end = node.processes.watch(pid).invoke(exits::incrementAndGet).subscribeAsCompletionStage();
                racers.race(number -> {
                    if (number == SENDERS) {
                        terminate(node, pid);
                    } else {
                        send(node, pid);
                    }
                });
                TestNode.get(end);
                assertThat(exits).hasValue(1);
            }
            Puppet.pingAll(node);
            GroupMeters sinks = node.kernel.inspector().groups().get(0);

            assertThat(sinks.accepted()).as("accepted").isEqualTo(sent.get());
            assertThat(sinks.received() + sinks.deadLetters()).as("received or dead letters").isEqualTo(sent.get());
            assertThat(sinks.ended(GroupMeters.Outcome.TERMINATED)).isEqualTo(ended);
            assertThat(late).as("messages handled after the end was told").hasValue(0);
        }
    }

    private void send(TestNode node, Pid pid) {
        while (node.kernel.find(pid) != null) {
            if (Racers.succeeds(() -> node.processes.send(pid, "n", 1), ErrorKind.NOT_FOUND, ErrorKind.UNAVAILABLE)) {
                sent.incrementAndGet();
            }
        }
    }

    /** From the moment on that terminate returns, its caller finds the process dead. */
    private static void terminate(TestNode node, Pid pid) {
        Thread.yield();
        node.processes.terminate(pid);
        Failures.failure(ErrorKind.NOT_FOUND, () -> node.processes.send(pid, "late"));
        Failures.failure(ErrorKind.NOT_FOUND, () -> node.processes.terminate(pid));
    }
}
