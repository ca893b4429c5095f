package dev.hadron.kernel;

import static dev.hadron.kernel.Supervised.child;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.supervisor.ChildCounts;
import dev.hadron.supervisor.ChildInfo;
import dev.hadron.supervisor.ChildSpec;
import dev.hadron.supervisor.ChildState;
import dev.hadron.supervisor.Restart;
import dev.hadron.supervisor.Supervisor;
import dev.hadron.supervisor.SupervisorRef;

/** Children that are added to a supervisor at work. */
class SupervisorDynamicTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Supervised test = new Supervised();
    private final Pid supervisor = test.start(Supervisor.of("test").withChildren(child("a")));
    private final SupervisorRef ref = test.ref(supervisor);

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void startBehindTheOthersAndStopBeforeThem() {
        ChildInfo b = test.ask(ref.startChild(child("b").withName("bee"))).join();
        assertThat(b.pid()).isEqualTo(test.pids.get("b")).isEqualTo(test.node.processes.lookup("bee"));
        test.ask(ref.startChild(child("c"))).join();
        assertThat(test.ask(ref.children()).join()).extracting(ChildInfo::id).containsExactly("a", "b", "c");
        assertThat(test.ask(ref.countChildren()).join()).isEqualTo(new ChildCounts(3, 3, 0, 3));
        test.journal();
        test.node.processes.cancel(supervisor);
        test.node.run();
        assertThat(test.journal()).containsExactly("?c", "?b", "?a");
    }

    @Test
    void areStartedAgainLikeTheOthersWithTheirName() {
        test.ask(ref.startChild(child("b").withName("bee"))).join();
        test.advance(SECOND);
        test.crash("b");
        assertThat(test.state("b")).isEqualTo(ChildState.BACKING_OFF);
        test.advance(SECOND);
        assertThat(test.node.processes.lookup("bee")).isEqualTo(test.pids.get("b"));
    }

    @Test
    void areForgottenOnceTheyHaveEndedForGood() {
        test.ask(ref.startChild(child("b"))).join();
        test.ask(ref.startChild(child("c").withRestart(Restart.TEMPORARY))).join();
        test.ask(ref.startChild(child("d"))).join();
        test.end("b");
        test.crash("c");
        assertThat(test.ask(ref.stopChild("d")).join().state()).isEqualTo(ChildState.STOPPED);
        assertThat(test.ask(ref.children()).join()).extracting(ChildInfo::id).containsExactly("a");
        assertThat(test.removed).containsExactly("b", "c", "d");
        assertThat(test.ask(ref.startChild(child("b"))).join().pid()).isNotNull();
    }

    @Test
    void areRefusedWhereTheyDoNotFit() {
        assertRefused(child("a"), ErrorKind.ALREADY_EXISTS, "there is a child a already");
        assertRefused(child("b").dependingOn("x"), ErrorKind.INVALID,
                "child b depends on x, which does not stand before it; before it stand [a]");
        assertRefused(ChildSpec.of("b", "test:nothing", ManualNode.HOST), ErrorKind.NOT_FOUND,
                "definition not found: test:nothing");
        assertThat(test.ask(ref.children()).join()).extracting(ChildInfo::id).containsExactly("a");
        test.deaf.add("a");
        test.node.processes.cancel(supervisor);
        test.node.run();
        assertRefused(child("b"), ErrorKind.UNAVAILABLE, "supervisor test is stopping");
    }

    @Test
    void aSupervisorCanBeOne() {
        Supervisor inner = Supervisor.of("inner").withChildren(child("b"));
        test.ask(ref.startChild(ChildSpec.of(inner, ManualNode.HOST))).join();
        test.advance(SECOND);
        assertThat(test.state("inner")).isEqualTo(ChildState.RUNNING);
        assertThat(test.ask(ref.countChildren()).join()).isEqualTo(new ChildCounts(2, 2, 1, 1));
    }

    private void assertRefused(ChildSpec spec, ErrorKind kind, String message) {
        assertThatThrownBy(test.ask(ref.startChild(spec))::join).cause().hasMessage(message)
                .isInstanceOfSatisfying(ProcessException.class, error -> assertThat(error.kind()).isEqualTo(kind));
    }
}
