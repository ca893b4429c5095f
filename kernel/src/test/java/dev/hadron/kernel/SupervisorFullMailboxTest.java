package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Supervisor;

/** A supervisor whose mailbox is full at the very moment at which it is to be woken. */
class SupervisorFullMailboxTest {

    private static final int CAPACITY = 4;

    @ParameterizedTest
    @EnumSource(OverflowPolicy.class)
    void forgetsNothing(OverflowPolicy overflow) {
        try (Supervised test = new Supervised(HostOptions.of(ManualNode.HOST).withMailbox(CAPACITY, overflow))) {
            Pid supervisor = test.start(Supervisor.of("test").withChildren(child("a")));
            test.advance(Duration.ofSeconds(1));
            test.definitions.behavior("test:slow", (self, arguments) -> message -> {
                test.node.clock.nanos += Duration.ofSeconds(1).toNanos();
            });
            Pid slow = test.node.spawn("test:slow");
            test.crash("a");
            test.journal();
            // It takes the second until the timer goes off, and the rest of the turn: the supervisor has none before the timer.
            test.node.processes.send(slow, "go");
            for (int i = 0; i < 2 * CAPACITY; i++) {
                try {
                    test.node.processes.send(supervisor, "noise");
                } catch (ProcessException full) {
                    // as it should be
                }
            }
            test.node.run();
            assertThat(test.journal()).containsExactly("+a");
            test.advance(Duration.ofMillis(10));
            assertThat(test.state("a")).isEqualTo(ChildState.RUNNING);
        }
    }
}
