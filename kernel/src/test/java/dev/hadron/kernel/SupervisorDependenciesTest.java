package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;

/** Children that start when others are ready. */
class SupervisorDependenciesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Supervisor of(ChildSpec... children) {
        return Supervisor.of("test").withIntensity(RestartIntensity.of(100, SECOND)).withChildren(children);
    }

    @Test
    void waitForThoseThatTheyDependOn() {
        for (RestartStrategy strategy : RestartStrategy.values()) {
            try (Supervised test = new Supervised()) {
                test.broken.add("a");
                test.start(of(child("a"), child("b").dependingOn("a"), child("c").dependingOn("b")).withStrategy(strategy));
                test.advance(SECOND);
                assertThat(test.journal()).containsExactly("+a", "+a");
                assertThat(test.state("b")).isEqualTo(strategy == RestartStrategy.ONE_FOR_ONE ? ChildState.STARTING
                        : ChildState.BACKING_OFF);
                test.broken.clear();
                test.advance(SECOND.multipliedBy(2));
                assertThat(test.journal()).containsExactly("+a");
                test.advance(Duration.ofMillis(10));
                assertThat(test.journal()).containsExactly("+b");
                test.advance(Duration.ofMillis(10));
                assertThat(test.journal()).containsExactly("+c");
                test.advance(Duration.ofMillis(10));
                assertThat(test.children.values()).allMatch(child -> child.state() == ChildState.RUNNING);
            }
        }
    }

    @Test
    void workThatIsDoneIsEnough() {
        try (Supervised test = new Supervised()) {
            test.start(of(child("a"), child("b").dependingOn("a")));
            test.end("a");
            assertThat(test.journal()).containsExactly("+a", "+b");
            assertThat(test.children.get("a").ready()).isTrue();
        }
    }

    @Test
    void whatWasStoppedIsNotEnough() {
        try (Supervised test = new Supervised()) {
            var supervisor = test.start(of(child("a"), child("b").dependingOn("a")));
            test.ask(test.ref(supervisor).stopChild("a"));
            test.advance(SECOND);
            assertThat(test.journal()).containsExactly("+a", "?a");
            test.ask(test.ref(supervisor).startChild("a"));
            test.advance(SECOND);
            assertThat(test.journal()).containsExactly("+a", "+b");
        }
    }

    @Test
    void aSupervisorIsReadyOnceItsChildrenHaveStarted() {
        try (Supervised test = new Supervised()) {
            test.broken.add("x");
            Supervisor inner = Supervisor.of("inner").withIntensity(RestartIntensity.UNLIMITED)
                    .withChildren(child("x").withBackoff(new Backoff(SECOND, SECOND, 1, 0)), child("y"));
            test.start(of(ChildSpec.of(inner, ManualNode.HOST), child("b").dependingOn("inner")));
            test.advance(SECOND.multipliedBy(5).plusMillis(500));
            assertThat(test.journal()).doesNotContain("+b");
            assertThat(test.state("inner")).isEqualTo(ChildState.STARTING);
            test.broken.clear();
            test.advance(SECOND);
            assertThat(test.journal()).containsExactly("+x", "+b");
            assertThat(test.state("inner")).isEqualTo(ChildState.RUNNING);
        }
    }

    @Test
    void goOnWhereOneThatTheyDependOnCrashesLater() {
        try (Supervised test = new Supervised()) {
            test.start(of(child("a"), child("b").dependingOn("a")));
            test.advance(SECOND);
            test.journal();
            test.crash("a");
            test.advance(SECOND);
            assertThat(test.journal()).containsExactly("+a");
        }
    }
}
