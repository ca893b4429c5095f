package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.RestartStrategy;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.SupervisorRef;

/** What a supervisor can be asked for about the children that it has. */
class SupervisorRequestsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Supervised test = new Supervised();
    private final Pid supervisor = test.start(Supervisor.of("test").withStrategy(RestartStrategy.ONE_FOR_ALL)
            .withChildren(child("a"), child("b").withStopTimeout(SECOND)));
    private final SupervisorRef ref = test.ref(supervisor);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void stopsAndStartsAChildWithoutItsSiblings() {
        test.journal();
        ChildInfo stopped = test.ask(ref.stopChild("a")).join();
        assertThat(stopped.state()).isEqualTo(ChildState.STOPPED);
        assertThat(stopped.pid()).isNull();
        test.advance(SECOND.multipliedBy(10));
        assertThat(test.journal()).containsExactly("?a");

        ChildInfo started = test.ask(ref.startChild("a")).join();
        assertThat(started.state()).isEqualTo(ChildState.STARTING);
        assertThat(started.pid()).isEqualTo(test.pids.get("a"));
        assertThat(test.ask(ref.startChild("a")).join().pid()).as("again is fine").isEqualTo(started.pid());
        test.advance(SECOND);
        assertThat(test.journal()).containsExactly("+a");
        assertThat(test.state("a")).isEqualTo(ChildState.RUNNING);
        assertThat(test.children.get("a").restarts()).isZero();
    }

    @Test
    void restartsAChildThatRunsOrBacksOff() {
        Pid before = test.pids.get("b");
        test.deaf.add("b");
        test.journal();
        CompletableFuture<ChildInfo> answer = test.ask(ref.restartChild("b"));
        assertThat(answer).as("answered when it has been done").isNotDone();
        test.advance(SECOND);
        assertThat(test.journal()).containsExactly("?b", "+b");
        assertThat(answer.join().pid()).isEqualTo(test.pids.get("b")).isNotEqualTo(before);
        test.deaf.clear();

        test.crash("b");
        assertThat(test.state("b")).isEqualTo(ChildState.BACKING_OFF);
        test.journal();
        test.ask(ref.restartChild("a"));
        assertThat(test.ask(ref.restartChild("b")).join().state()).isEqualTo(ChildState.STARTING);
        assertThat(test.journal()).as("without delay").containsExactly("+a", "+b");
    }

    @Test
    void stoppingWhileItBacksOffIsStopping() {
        test.crash("b");
        test.ask(ref.stopChild("a")).join();
        assertThat(test.ask(ref.stopChild("b")).join().state()).isEqualTo(ChildState.STOPPED);
        test.journal();
        test.advance(SECOND.multipliedBy(100));
        assertThat(test.journal()).isEmpty();
    }

    @Test
    void deletesAChildThatHasEnded() {
        assertRefused(ref.deleteChild("a").map(done -> null), ErrorKind.CONFLICT,
                "child a runs or is to run; stop it first");
        test.ask(ref.stopChild("a")).join();
        test.ask(ref.deleteChild("a")).join();
        assertThat(test.ask(ref.children()).join()).extracting(ChildInfo::id).containsExactly("b");
        assertRefused(ref.startChild("a"), ErrorKind.NOT_FOUND, "child not found: a");
        assertThat(test.removed).containsExactly("a");
    }

    @Test
    void whatItDoesNotUnderstandDoesNoHarm() {
        assertThat(test.ask(test.node.processes.ask(supervisor, "go", SECOND))).as("is not answered").isNotDone();
        test.node.processes.send(supervisor, "tick", 7);
        test.node.processes.send(supervisor, "started");
        test.node.processes.send(supervisor, "supervised");
        test.node.processes.send(supervisor, "start-child", 7);
        test.node.run();
        assertRefused(test.ref(test.pids.get("a")).withTimeout(SECOND).children(), ErrorKind.INTERNAL, null);
        assertThat(test.isAlive(supervisor)).isTrue();
    }

    private void assertRefused(io.smallrye.mutiny.Uni<?> request, ErrorKind kind, String message) {
        var answer = test.ask(request);
        assertThatThrownBy(answer::join).cause().isInstanceOfSatisfying(ProcessException.class, error -> {
            assertThat(error.kind()).isEqualTo(kind);
            if (message != null) {
                assertThat(error).hasMessage(message);
            }
        });
    }
}
