package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;
import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;

/** A thousand children that fail as soon as they start, forever. */
class SupervisorStormTest {

    private static final int CHILDREN = 1_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger("dev.hadron.supervisor");

    @BeforeAll
    static void beQuiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void beHeard() {
        LOG.setLevel(null);
    }

    private static List<ChildSpec> children(Backoff backoff) {
        return IntStream.range(0, CHILDREN).mapToObj(i -> child("c" + i).withBackoff(backoff)).toList();
    }

    private static Supervisor unlimited(Backoff backoff) {
        return Supervisor.of("test").withIntensity(RestartIntensity.UNLIMITED).withChildren(children(backoff));
    }

    @Test
    void isBoundedByTheBackoff() {
        try (Supervised test = new Supervised()) {
            children(Backoff.DEFAULT).forEach(child -> test.broken.add(child.id()));
            Random random = new Random(7);
            test.random = random::nextDouble;
            test.start(unlimited(Backoff.DEFAULT));
            test.advance(Duration.ofMinutes(10));
            // Delays of about 1, 2, 4 … 64, then 82 seconds on average: 13 starts of each in ten minutes.
            assertThat(test.journal().size()).isBetween(CHILDREN * 11, CHILDREN * 15);
        }
    }

    /** All are due at the same moment. Between any two turns of another process only so many of them are started. */
    @Test
    void leavesTheLoopToOthers() {
        try (Supervised test = new Supervised()) {
            children(Backoff.DEFAULT).forEach(child -> test.broken.add(child.id()));
            test.definitions.behavior("test:runner", (self, arguments) -> {
                self.send(self.pid(), "again");
                return message -> {
                    test.node.clock.nanos += 1_000; // a turn ends by the time that it has taken
                    test.journal.add(".");
                    self.send(self.pid(), "again");
                };
            });
            test.start(unlimited(new Backoff(SECOND, SECOND, 1, 0)));
            Pid runner = test.node.processes.spawn("test:runner", ManualNode.HOST);
            ManualLoop loop = test.node.loops.get(0);
            test.journal();
            test.node.clock.nanos += SECOND.toNanos();
            for (int i = 0; i < 8_000; i++) {
                loop.step();
            }
            String journal = String.join("", test.journal());
            assertThat(journal.chars().filter(c -> c == '+').count()).as("all were started").isGreaterThanOrEqualTo(CHILDREN);
            int most = List.of(journal.split("\\.")).stream().mapToInt(run -> run.split("\\+", -1).length - 1).max().orElse(0);
            assertThat(most).as("starts in a row").isBetween(1, 128);
            test.node.processes.terminate(runner);
        }
    }

    @Test
    void endsASupervisorThatHasALimit() {
        try (Supervised test = new Supervised()) {
            children(Backoff.NONE).forEach(child -> test.broken.add(child.id()));
            Pid supervisor = test.start(Supervisor.of("test").withStrategy(RestartStrategy.ONE_FOR_ONE)
                    .withIntensity(RestartIntensity.of(50, SECOND)).withChildren(children(Backoff.NONE)));
            assertThat(test.isAlive(supervisor)).isFalse();
            assertThat(test.journal.size()).isLessThanOrEqualTo(CHILDREN + 50);
            assertThat(test.children.values()).noneMatch(child -> child.state() == ChildState.RUNNING);
        }
    }
}
