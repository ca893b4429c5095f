package dev.hadron.kernel;

import static dev.hadron.kernel.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;

/** A registration that races with the end of the holder. */
class NamesEndRaceTest {

    private static final int ROUNDS = 500;
    private static final int RACERS = 3;

    private final TestNode node = Places.DIFFERENT_LOOPS.node();
    private final Race race = new Race(RACERS);

    @AfterEach
    void close() {
        race.close();
        node.close();
    }

    @Test
    @Tag("R12.2")
    void aRegistrationThatRacesWithTheEndLeavesNothingBehind() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Puppet ending = Puppet.of(node);
            race.run(List.of(() -> NamesRaceTest.took(node, "name", ending.pid),
                    () -> NamesRaceTest.took(node, "name", ending.pid), () -> {
                        node.processes.terminate(ending.pid);
                        return true;
                    }));
            failure(ErrorKind.NOT_FOUND, () -> node.processes.lookup("name"));
            ending.result();
            assertThat(node.kernel.names().size()).isZero();
            assertThat(TestNode.namesOf(ending.pid)).isEmpty();
        }
    }

    @Test
    @Tag("R12.2")
    void lookupNeverAnswersOneWhoseEndIsSettled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Puppet first = Puppet.of(node);
            Puppet second = Puppet.of(node);
            node.processes.register("name", first.pid);
            List<Boolean> outcome = race.run(List.of(() -> {
                node.processes.terminate(first.pid);
                return node.kernel.names().find("name") == null || node.processes.lookup("name").equals(second.pid);
            }, () -> NamesRaceTest.took(node, "name", second.pid), () -> NamesRaceTest.took(node, "name", second.pid)));
            assertThat(outcome.get(0)).isTrue();
            node.processes.register("name", second.pid);
            first.result();
            assertThat(node.processes.lookup("name")).isEqualTo(second.pid);
            assertThat(node.processes.unregister("name")).isTrue();
        }
    }
}
