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
        try (Supervised test = new Supervised(HostOptions.of(ManualNode.HOST).withMailbox(CAPACITY, overflow),
                KernelBuilder::stepwise)) {
            Pid supervisor = test.start(Supervisor.of("test").withChildren(child("a")));
            test.advance(Duration.ofSeconds(1));
            test.definitions.behavior("test:noisy", (self, arguments) -> message -> {
                for (int i = 0; i < 2 * CAPACITY; i++) {
                    try {
                        self.send(supervisor, "noise");
                    } catch (ProcessException full) {
                        // as it should be
                    }
                }
                test.node.clock.nanos += Duration.ofSeconds(1).toNanos();
            });
            Pid noisy = test.node.spawn("test:noisy");
            test.crash("a");
            test.journal();
            // Each slice is a turn of its own, and between two turns the timer goes off: before the supervisor has read anything.
            test.node.processes.send(noisy, "go");
            test.node.run();
            assertThat(test.journal()).containsExactly("+a");
            GroupMeters group = test.node.kernel.inspector().groups().stream()
                    .filter(each -> each.definition().equals(Supervisor.DEFINITION)).findFirst().orElseThrow();
            assertThat(group.rejected() + group.dropped()).as("the noise that had no room, and the timer's message")
                    .isEqualTo(CAPACITY + 1);
            test.advance(Duration.ofMillis(10));
            assertThat(test.state("a")).isEqualTo(ChildState.RUNNING);
        }
    }
}
