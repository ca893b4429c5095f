package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;

/** How many restarts a supervisor takes, and what it does past that. */
class SupervisorIntensityTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final ChildSpec A = child("a").withBackoff(Backoff.NONE);
    private static final ChildSpec B = child("b").withBackoff(Backoff.NONE);

    @Test
    void oneInFiveSecondsUnlessSet() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(Supervisor.of("test").withChildren(A, B));
            var end = test.watch(supervisor);
            test.crash("a");
            assertThat(test.journal()).containsExactly("+a", "+b", "+a");
            test.advance(SECOND.multipliedBy(5).plusMillis(1));
            test.crash("a");
            assertThat(end).as("the first is forgotten").isNotDone();
            test.journal();

            test.crash("b");
            assertThat(test.journal()).as("the others are stopped").containsExactly("?a");
            assertThat(test.state("b")).isEqualTo(ChildState.FAILED);
            assertThat(test.state("a")).isEqualTo(ChildState.STOPPED);
            ProcessException error = ((ExitResult.Failure) end.join().result()).error();
            assertThat(error.kind()).isEqualTo(ErrorKind.CONFLICT);
            assertThat(error).hasMessage("supervisor test has given up, more than 1 restart in 5.0 s;"
                    + " the last was of child b: b has crashed");
        }
    }

    @Test
    void theWindowSlides() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(Supervisor.of("test").withChildren(A)
                    .withIntensity(RestartIntensity.of(2, SECOND.multipliedBy(10))));
            for (int i = 0; i < 20; i++) {
                test.crash("a");
                test.advance(Duration.ofMillis(5_001));
            }
            assertThat(test.isAlive(supervisor)).isTrue();
            test.crash("a");
            test.advance(SECOND);
            test.crash("a");
            assertThat(test.isAlive(supervisor)).isFalse();
        }
    }

    @Test
    void aGroupCountsOnce() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(Supervisor.of("test").withStrategy(RestartStrategy.ONE_FOR_ALL).withChildren(A, B));
            test.crash("a");
            assertThat(test.isAlive(supervisor)).isTrue();
            assertThat(test.journal()).containsExactly("+a", "+b", "?b", "+a", "+b");
        }
    }

    @Test
    void noneAtAllIsPossible() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(
                    Supervisor.of("test").withIntensity(RestartIntensity.of(0, SECOND)).withChildren(A));
            test.crash("a");
            assertThat(test.isAlive(supervisor)).isFalse();
        }
    }

    @Test
    void whatCannotBeSpawnedIsTooMuchAtOnce() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(Supervisor.of("test").withChildren(A,
                    ChildSpec.of("b", "test:nothing", ManualNode.HOST).withBackoff(Backoff.NONE)));
            assertThat(test.journal()).containsExactly("+a", "?a");
            assertThat(test.isAlive(supervisor)).isFalse();
            assertThat(test.children.get("b").reason()).isEqualTo("definition not found: test:nothing");
        }
    }

    @Test
    void failsUpwardToItsOwnSupervisor() {
        try (Supervised test = new Supervised()) {
            Supervisor inner = Supervisor.of("inner").withChildren(A);
            Pid outer = test.start(Supervisor.of("outer").withChildren(ChildSpec.of(inner, ManualNode.HOST), child("c")));
            test.advance(SECOND);
            assertThat(test.state("inner")).isEqualTo(ChildState.RUNNING);
            test.crash("a");
            test.crash("a");
            assertThat(test.state("inner")).isEqualTo(ChildState.BACKING_OFF);
            assertThat(test.children.get("inner").reason()).startsWith("supervisor inner has given up");
            test.journal();
            test.advance(SECOND.multipliedBy(2));
            assertThat(test.journal()).containsExactly("+a");
            assertThat(test.state("inner")).isEqualTo(ChildState.RUNNING);
            assertThat(test.isAlive(outer)).isTrue();
        }
    }
}
