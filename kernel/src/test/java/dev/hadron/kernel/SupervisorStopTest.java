package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.hadron.ExitResult;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.Supervisor;

/** How a supervisor ends, and its children with it. */
class SupervisorStopTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Supervisor THREE = Supervisor.of("test").withChildren(child("a"),
            child("b").withStopTimeout(SECOND.multipliedBy(3)), child("c").withRestart(Restart.PERMANENT));

    @Test
    void asksTheLastFirstAndForcesAtTheTimeout() {
        try (Supervised test = new Supervised()) {
            test.deaf.add("b");
            Pid supervisor = test.start(THREE);
            var end = test.watch(supervisor);
            test.journal();
            test.node.processes.cancel(supervisor);
            test.node.run();
            assertThat(test.journal()).containsExactly("?c", "?b");
            test.advance(SECOND.multipliedBy(3).minusNanos(1));
            assertThat(test.isAlive(test.pids.get("b"))).isTrue();
            assertThat(test.journal()).isEmpty();
            assertThat(end).isNotDone();
            test.advance(Duration.ofNanos(1));
            assertThat(test.journal()).containsExactly("?a");
            assertThat(end.join().result()).isEqualTo(new ExitResult.Value(null));
            assertThat(test.children.values()).allMatch(child -> child.state() == ChildState.STOPPED);
        }
    }

    @Test
    void noTimeAtAllIsForceAtOnce() {
        try (Supervised test = new Supervised()) {
            test.deaf.add("a");
            Pid supervisor = test.start(Supervisor.of("test").withChildren(child("a").withStopTimeout(Duration.ZERO)));
            test.node.processes.cancel(supervisor);
            test.node.run();
            assertThat(test.isAlive(supervisor)).isFalse();
            assertThat(test.isAlive(test.pids.get("a"))).isFalse();
        }
    }

    @Test
    void itsOwnDeadlineCountsToo() {
        try (Supervised test = new Supervised()) {
            test.deaf.add("b");
            Pid supervisor = test.start(THREE);
            test.node.processes.cancel(supervisor, SECOND);
            test.advance(SECOND);
            assertThat(test.isAlive(supervisor)).isFalse();
            assertThat(test.pids.values()).noneMatch(test::isAlive);
        }
    }

    @Test
    void itsForcedEndTakesTheChildrenAlongByTheirLinks() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(THREE);
            var end = test.watch(test.pids.get("b"));
            test.journal();
            test.node.processes.terminate(supervisor);
            test.node.run();
            assertThat(test.pids.values()).noneMatch(test::isAlive);
            assertThat(test.journal()).isEmpty();
            ProcessException error = ((ExitResult.Failure) end.join().result()).error();
            assertThat(error).hasMessage("linked process " + supervisor + " failed: process terminated");
        }
    }

    @Test
    void aSupervisorAmongThemStopsItsOwnFirst() {
        try (Supervised test = new Supervised()) {
            Supervisor inner = Supervisor.of("inner").withChildren(child("b"), child("c"));
            Pid outer = test.start(
                    Supervisor.of("outer").withChildren(child("a"), ChildSpec.of(inner, ManualNode.HOST), child("d")));
            test.advance(SECOND);
            test.journal();
            test.node.processes.cancel(outer);
            test.node.run();
            assertThat(test.journal()).containsExactly("?d", "?c", "?b", "?a");
            assertThat(test.isAlive(outer)).isFalse();
        }
    }

    @Test
    void whoIsLinkedToItStopsItByCrashing() {
        try (Supervised test = new Supervised()) {
            Pid supervisor = test.start(THREE);
            var end = test.watch(supervisor);
            test.definitions.behavior("test:linked", (self, arguments) -> {
                self.link(supervisor);
                return message -> {
                    throw new IllegalStateException("gone");
                };
            });
            Pid linked = test.node.spawn("test:linked");
            test.journal();
            test.node.processes.send(linked, "go");
            test.node.run();
            assertThat(test.journal()).as("in order, unlike a process that does not trap links").containsExactly("?c", "?b",
                    "?a");
            assertThat(((ExitResult.Failure) end.join().result()).error()).hasMessage("gone");
        }
    }
}
