package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;

/** Of all who end a process at once exactly one does, and the end is told once, with that one's cause. */
@Tag("stress")
@Tag("R4.2")
@Tag("R5.1")
class TerminateRaceStressTest {

    private static final int RACERS = 4;

    @Test
    void exactlyOneTerminates() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf());
        try (TestNode node = TestNode.of(2, definitions); Racers racers = new Racers(RACERS)) {
            for (BooleanSupplier goOn = Racers.during(1_500); goOn.getAsBoolean();) {
                Pid pid = node.spawn("t:deaf");
                AtomicInteger winners = new AtomicInteger();
                racers.race(number -> {
                    if (Racers.succeeds(() -> node.processes.terminate(pid), ErrorKind.NOT_FOUND)) {
                        winners.incrementAndGet();
                    }
                });
                assertThat(winners).hasValue(1);
            }
        }
    }

    /** A result, a crash, a deadline and a terminate race; whichever wins, a monitor hears of one end. */
    @Test
    @Tag("R5.3")
    @Tag("R6.2")
    void theFirstCauseWins() {
        TestDefinitions definitions = new TestDefinitions().behavior("t:mortal", (self, a) -> message -> {
            if (message.topic().equals("end")) {
                self.end("done");
            } else {
                throw new IllegalArgumentException("crashed");
            }
        });
        java.util.logging.Logger.getLogger(Process.class.getName()).setLevel(java.util.logging.Level.OFF);
        try (TestNode node = TestNode.of(2, definitions); Racers racers = new Racers(RACERS)) {
            Puppet watcher = Puppet.of(node);
            long rounds = 0;
            for (BooleanSupplier goOn = Racers.during(1_500); goOn.getAsBoolean(); rounds++) {
                Pid pid = node.spawn("t:mortal");
                AtomicInteger terminated = new AtomicInteger();
                watcher.call(self -> {
                    self.monitor(pid);
                    return null;
                });
                racers.race(number -> Racers.succeeds(() -> {
                    switch (number) {
                        case 0 -> node.processes.send(pid, "end");
                        case 1 -> node.processes.send(pid, "crash");
                        case 2 -> node.processes.cancel(pid, Duration.ZERO);
                        default -> {
                            node.processes.terminate(pid);
                            terminated.incrementAndGet();
                        }
                    }
                }, ErrorKind.NOT_FOUND));
                var exit = (dev.hadron.ProcessEvent.Exit) watcher.event();

                assertThat(exit.from()).isEqualTo(pid);
                assertThat(exit.result() instanceof ExitResult.Failure failure
                        && failure.error().kind() == ErrorKind.CANCELED).isEqualTo(terminated.get() == 1);
            }
            Puppet.pingAll(node);
            assertThat(watcher.events).as("second tellings in %d rounds", rounds).isEmpty();
        } finally {
            java.util.logging.Logger.getLogger(Process.class.getName()).setLevel(null);
        }
    }
}
