package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.ExitResult;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.Supervisor;

/** Mistakes in what a supervisor is made of. */
class SupervisorSpecTest {

    private static final Supervisor TEST = Supervisor.of("test");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void childrenAreCheckedTogether() {
        assertMistake(() -> TEST.withChildren(child("a"), child("a")), "there is a child a already");
        assertMistake(() -> TEST.withChildren(child("a").dependingOn("b"), child("b")),
                "child a depends on b, which does not stand before it; before it stand []");
        assertMistake(
                () -> TEST.withIntensity(RestartIntensity.UNLIMITED).withChildren(child("a").withBackoff(Backoff.NONE)),
                "child a needs an initial delay of more than zero, as its supervisor has no limit of restarts");
    }

    @Test
    void childrenAreCheckedEach() {
        assertMistake(() -> ChildSpec.of("", "a:b", "a:b"), "the id of a child has 1 to 128 characters, unlike ''");
        assertMistake(() -> ChildSpec.of("a", "b", "a:b"), "not a definition id: 'b'; an id reads namespace:name in lower"
                + " case, for example app.workers:handler");
        assertMistake(() -> child("a").withStopTimeout(SECOND.negated()), "a stop timeout is zero or more, not PT-1S");
    }

    @Test
    void numbersAreChecked() {
        assertMistake(() -> RestartIntensity.of(-1, SECOND), "an intensity is 0 restarts or more, not -1");
        assertMistake(() -> RestartIntensity.of(1, Duration.ZERO), "the period of an intensity is more than zero, not PT0S");
        assertMistake(() -> new Backoff(SECOND.negated(), SECOND, 1, 0), "an initial delay is zero or more, not PT-1S");
        assertMistake(() -> new Backoff(SECOND, Duration.ZERO, 1, 0),
                "a max delay is at least the initial delay, PT1S, and at most a year, not PT0S");
        assertMistake(() -> new Backoff(SECOND, SECOND, Double.NaN, 0), "a backoff factor is 1 or more, not NaN");
        assertMistake(() -> new Backoff(SECOND, SECOND, 1, 1), "a jitter is 0 or more and less than 1, not 1.0");
    }

    @Test
    void anArgumentThatIsNoSupervisorIsTheEnd() {
        try (Supervised test = new Supervised()) {
            var end = test.watch(test.node.processes.spawn(Supervisor.DEFINITION, ManualNode.HOST, "test"));
            ProcessException error = ((ExitResult.Failure) end.join().result()).error();
            assertThat(error.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(error).hasMessage("hadron:supervisor takes 1 argument: a dev.hadron.supervisor.Supervisor");
        }
    }

    private static void assertMistake(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(ProcessException.class).hasMessage(message);
    }
}
