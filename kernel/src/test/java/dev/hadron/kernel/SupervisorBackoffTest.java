package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.hadron.supervisor.Backoff;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.RestartIntensity;
import dev.hadron.supervisor.Supervisor;

/** How long a child that crashes again and again waits for its next start. */
class SupervisorBackoffTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Backoff TO_EIGHT = new Backoff(SECOND, SECOND.multipliedBy(8), 2, 0);

    private static Supervisor of(Backoff backoff) {
        return Supervisor.of("test").withIntensity(RestartIntensity.UNLIMITED).withChildren(child("a").withBackoff(backoff));
    }

    /** Crashes the child so many times, as soon as it has started; answers what it has waited each time. */
    private static List<Long> delays(Supervised test, int crashes) {
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < crashes; i++) {
            test.crash("a");
            assertThat(test.state("a")).isEqualTo(ChildState.BACKING_OFF);
            Duration told = test.children.get("a").delay();
            test.journal();
            test.advance(told.minusNanos(1));
            assertThat(test.journal()).as("not before %s", told).isEmpty();
            test.advance(Duration.ofNanos(1));
            assertThat(test.journal()).containsExactly("+a");
            millis.add(told.toMillis());
        }
        return millis;
    }

    @Test
    void growsAndIsBounded() {
        try (Supervised test = new Supervised()) {
            test.start(of(TO_EIGHT));
            assertThat(delays(test, 6)).containsExactly(1_000L, 2_000L, 4_000L, 8_000L, 8_000L, 8_000L);
            assertThat(test.children.get("a").restarts()).isEqualTo(6);
        }
    }

    @Test
    void isResetOnceTheChildHasLivedForTheLongestDelay() {
        try (Supervised test = new Supervised()) {
            test.start(of(TO_EIGHT));
            delays(test, 3);
            test.advance(SECOND.multipliedBy(8).minusMillis(1));
            assertThat(delays(test, 1)).containsExactly(8_000L);
            test.advance(SECOND.multipliedBy(8));
            assertThat(delays(test, 2)).containsExactly(1_000L, 2_000L);
        }
    }

    @Test
    void jitterSpreadsItToBothSidesWithinTheBound() {
        try (Supervised test = new Supervised()) {
            test.start(of(new Backoff(SECOND, SECOND.multipliedBy(4), 2, 0.25)));
            test.random = () -> 0;
            assertThat(delays(test, 1)).containsExactly(750L);
            test.random = () -> Math.nextDown(1.0);
            assertThat(delays(test, 2)).containsExactly(2_500L, 4_000L);
            test.random = () -> 0;
            assertThat(delays(test, 1)).containsExactly(2_400L);
        }
    }

    @Test
    void aSpawnThatFailsCountsAsACrash() {
        try (Supervised test = new Supervised(HostOptions.of(ManualNode.HOST).withMaxProcesses(2))) {
            test.start(of(TO_EIGHT));
            test.advance(Duration.ofMinutes(1));
            var other = test.pids.get("a");
            test.crash("a");
            var guest = test.node.spawn(Supervised.WORKER, "guest");
            assertThat(test.isAlive(other)).isFalse();
            test.journal();
            test.advance(SECOND);
            assertThat(test.children.get("a").reason()).isEqualTo("host is full: app:processes holds 2 processes at most");
            assertThat(test.children.get("a").delay()).isEqualTo(SECOND.multipliedBy(2));
            test.advance(SECOND.multipliedBy(2));
            assertThat(test.children.get("a").delay()).isEqualTo(SECOND.multipliedBy(4));

            test.node.processes.terminate(guest);
            test.advance(SECOND.multipliedBy(5));
            assertThat(test.journal()).containsExactly("+a");
            assertThat(test.state("a")).isEqualTo(ChildState.RUNNING);
        }
    }

    @Test
    void oneThatCrashesAtOnceNeverRuns() {
        try (Supervised test = new Supervised()) {
            test.broken.add("a");
            test.start(of(TO_EIGHT));
            assertThat(test.state("a")).isEqualTo(ChildState.BACKING_OFF);
            for (int i = 0; i < 1_000; i++) {
                test.advance(Duration.ofMillis(50));
                assertThat(test.children.get("a").ready()).isFalse();
            }
        }
    }
}
