package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;

/** Races for a name, and of a registration against the end of its process. */
class NamesRaceTest {

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
    void exactlyOneWins() throws Exception {
        List<Puppet> puppets = puppets(RACERS);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "n" + round;
            List<Boolean> won = race
                    .run(puppets.stream().<Callable<Boolean>> map(puppet -> () -> took(node, name, puppet.pid)).toList());
            assertThat(won).containsOnlyOnce(true);
            assertThat(node.processes.lookup(name)).isEqualTo(puppets.get(won.indexOf(true)).pid);
        }
    }

    @Test
    @Tag("R12.2")
    void exactlyOneTakesTheNameOfOneThatIsEnding() throws Exception {
        List<Puppet> puppets = puppets(RACERS);
        for (int round = 0; round < ROUNDS; round++) {
            String name = "n" + round;
            Puppet holder = Puppet.of(node);
            node.processes.register(name, holder.pid);
            node.processes.terminate(holder.pid);
            List<Boolean> won = race
                    .run(puppets.stream().<Callable<Boolean>> map(puppet -> () -> took(node, name, puppet.pid)).toList());
            assertThat(won).containsOnlyOnce(true);
            holder.result();
            assertThat(node.processes.lookup(name)).isEqualTo(puppets.get(won.indexOf(true)).pid);
        }
    }

    static boolean took(TestNode node, String name, Pid pid) {
        try {
            node.processes.register(name, pid);
            return true;
        } catch (ProcessException e) {
            assertThat(e.kind()).isIn(ErrorKind.ALREADY_EXISTS, ErrorKind.NOT_FOUND);
            return false;
        }
    }

    private List<Puppet> puppets(int count) {
        List<Puppet> puppets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            puppets.add(Puppet.of(node));
        }
        return puppets;
    }
}
