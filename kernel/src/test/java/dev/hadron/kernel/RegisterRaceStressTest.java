package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;

/** Races for a name, and of a name against the end of who holds it. */
@Tag("stress")
@Tag("R12.2")
class RegisterRaceStressTest {

    private static final int RACERS = 4;

    private final TestNode node = TestNode.of(2,
            new TestDefinitions().behavior("t:deaf", (self, a) -> TestNode.deaf()));
    private final Racers racers = new Racers(RACERS);

    @org.junit.jupiter.api.AfterEach
    void close() {
        racers.close();
        node.close();
    }

    @Test
    @Tag("R12.1")
    void exactlyOneGetsTheName() {
        Pid[] pids = new Pid[RACERS];
        for (int i = 0; i < RACERS; i++) {
            pids[i] = node.spawn("t:deaf");
        }
        for (BooleanSupplier goOn = Racers.during(800); goOn.getAsBoolean();) {
            AtomicInteger winners = new AtomicInteger();
            AtomicReference<Pid> winner = new AtomicReference<>();
            racers.race(number -> {
                if (Racers.succeeds(() -> node.processes.register("n", pids[number]), ErrorKind.ALREADY_EXISTS)) {
                    winners.incrementAndGet();
                    winner.set(pids[number]);
                }
            });
            assertThat(winners).hasValue(1);
            assertThat(node.processes.lookup("n")).isEqualTo(winner.get());
            assertThat(TestNode.namesOf(winner.get())).containsExactly("n");
            assertThat(node.processes.unregister("n")).isTrue();
        }
    }

    /** One ends the holder, one gives the name to another, one gives a dying process more names, one takes the name back. */
    @Test
    @Tag("R4.2")
    void aNameNeverStaysWithADeadProcess() {
        for (BooleanSupplier goOn = Racers.during(1_200); goOn.getAsBoolean();) {
            Pid holder = node.spawn("t:deaf");
            Pid heir = node.spawn("t:deaf");
            node.processes.register("n", holder);
            racers.race(number -> {
                switch (number) {
                    case 0 -> node.processes.terminate(holder);
                    case 1 -> Racers.succeeds(() -> node.processes.register("n", heir), ErrorKind.ALREADY_EXISTS);
                    case 2 -> Racers.succeeds(() -> node.processes.register("more", holder), ErrorKind.NOT_FOUND);
                    default -> node.processes.unregister("n");
                }
            });
            node.processes.register("more", heir);
            boolean inherited = Racers.succeeds(() -> node.processes.lookup("n"), ErrorKind.NOT_FOUND);

            assertThat(TestNode.namesOf(heir)).contains("more").hasSize(inherited ? 2 : 1);
            node.processes.register("n", heir);
            assertThat(node.processes.lookup("n")).isEqualTo(heir);
            node.processes.terminate(heir);
            await().until(() -> node.kernel.inspector().hosts().get(0).processes() == 0);
            assertThat(node.kernel.names().size()).as("names left").isZero();
            assertThat(TestNode.namesOf(holder)).isEmpty();
        }
    }
}
