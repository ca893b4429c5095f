package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;

/** Whom each strategy starts anew, and in which order. */
class SupervisorStrategyTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Supervisor of(RestartStrategy strategy) {
        return Supervisor.of("test").withStrategy(strategy).withIntensity(RestartIntensity.of(5, SECOND.multipliedBy(5)))
                .withChildren(child("a"), child("b"), child("c"), child("d"));
    }

    private static void assertAfterCrashOfB(RestartStrategy strategy, String[] atOnce, String[] later) {
        try (Supervised test = new Supervised()) {
            test.start(of(strategy));
            assertThat(test.journal()).containsExactly("+a", "+b", "+c", "+d");
            test.advance(SECOND);
            test.crash("b");
            assertThat(test.journal()).containsExactly(atOnce);
            assertThat(test.state("b")).isEqualTo(ChildState.BACKING_OFF);
            test.advance(SECOND.minusMillis(1));
            assertThat(test.journal()).isEmpty();
            test.advance(Duration.ofMillis(1));
            assertThat(test.journal()).containsExactly(later);
            test.advance(SECOND);
            assertThat(test.children.values()).allMatch(child -> child.state() == ChildState.RUNNING);
        }
    }

    @Test
    void oneForOneStartsTheChildAlone() {
        assertAfterCrashOfB(RestartStrategy.ONE_FOR_ONE, new String[0], new String[] { "+b" });
    }

    @Test
    void oneForAllStopsAllInReverseOrderAndStartsAll() {
        assertAfterCrashOfB(RestartStrategy.ONE_FOR_ALL, new String[] { "?d", "?c", "?a" },
                new String[] { "+a", "+b", "+c", "+d" });
    }

    @Test
    void restForOneStopsThoseBehindItAndStartsThem() {
        assertAfterCrashOfB(RestartStrategy.REST_FOR_ONE, new String[] { "?d", "?c" }, new String[] { "+b", "+c", "+d" });
    }

    @Test
    void nobodyStartsBeforeTheLastHasStopped() {
        try (Supervised test = new Supervised()) {
            test.deaf.add("d");
            test.start(of(RestartStrategy.REST_FOR_ONE).withChildren(child("a"), child("b"), child("c"),
                    child("d").withStopTimeout(SECOND.multipliedBy(3))));
            test.advance(SECOND);
            test.journal();
            test.crash("b");
            test.advance(SECOND.multipliedBy(3).minusMillis(1));
            assertThat(test.journal()).containsExactly("?d");
            test.advance(Duration.ofMillis(1));
            assertThat(test.journal()).containsExactly("?c", "+b", "+c", "+d");
        }
    }

    @Test
    void aCrashWhileOthersWaitTakesMoreAlong() {
        try (Supervised test = new Supervised()) {
            test.start(of(RestartStrategy.REST_FOR_ONE));
            test.advance(SECOND);
            test.crash("c");
            test.journal();
            test.crash("a");
            assertThat(test.journal()).containsExactly("?b");
            test.advance(SECOND);
            assertThat(test.journal()).containsExactly("+a", "+b", "+c", "+d");
        }
    }

    @Test
    void whatWasStoppedOnPurposeOrIsTemporaryStaysStopped() {
        try (Supervised test = new Supervised()) {
            var pid = test.start(of(RestartStrategy.ONE_FOR_ALL).withChildren(child("a"), child("b"),
                    child("c").withRestart(Restart.TEMPORARY), child("d").withBackoff(Backoff.DEFAULT)));
            test.advance(SECOND);
            test.ask(test.ref(pid).stopChild("a"));
            test.end("d");
            test.journal();
            test.crash("b");
            test.advance(SECOND);
            assertThat(test.journal()).containsExactly("?c", "+b", "+d");
            assertThat(test.state("a")).isEqualTo(ChildState.STOPPED);
            assertThat(test.state("c")).isEqualTo(ChildState.STOPPED);
        }
    }
}
