package dev.hadron.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Behavior;
import dev.hadron.ErrorKind;
import dev.hadron.Pid;
import dev.hadron.ProcessException;
import dev.hadron.Processes;
import dev.hadron.Self;
import dev.hadron.kernel.SecurityOptions.Identity;
import dev.hadron.security.Condition;
import dev.hadron.security.Operator;
import dev.hadron.security.Policy;
import dev.hadron.security.Scope;

/** Many threads ask one scope about targets of all groups, while another target changes its group all the time. */
@Tag("stress")
@Tag("R13.3")
class RememberedAnswersStressTest {

    private static final int THREADS = 4;
    private static final long NANOS = 1_500_000_000L;

    private final AtomicLong asked = new AtomicLong();
    private final AtomicReference<Throwable> wrong = new AtomicReference<>();

    @Test
    void everyAnswerIsThatOfItsOwnGroup() throws Exception {
        try (TestNode node = TestNode.of(2, new TestDefinitions())) {
            node.definitions.behavior("test:open", (self, a) -> turning(self, a, "test:closed"))
                    .behavior("test:closed", (self, a) -> turning(self, a, "test:open"));
            Pid open = node.spawn("test:open");
            Pid closed = node.spawn("test:closed");
            Pid turning = node.spawn("test:open", true);
            List<Thread> threads = new ArrayList<>();
            long until = System.nanoTime() + NANOS;
            for (int i = 0; i < THREADS; i++) {
                threads.add(new Thread(() -> ask(node, until, open, closed, turning)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(wrong.get()).isNull();
            assertThat(asked.get()).isGreaterThan(THREADS);
        }
    }

    /** A process that turns into the other kind with every message, where it is given an argument. */
    private static Behavior turning(Self self, Object[] arguments, String next) {
        return message -> {
            if (arguments.length > 0) {
                self.upgrade(next, true);
            }
        };
    }

    /** A new guard each round, so that its first answers are made while the group changes. */
    private void ask(TestNode node, long until, Pid open, Pid closed, Pid turning) {
        try {
            while (System.nanoTime() < until && wrong.get() == null) {
                Processes caller = node.kernel.processes(new Identity(null,
                        Scope.of(Policy.allow("p", List.of("process.send"), List.of("*"),
                                new Condition("attributes.target.host", Operator.EQ, TestNode.HOST),
                                new Condition("attributes.target.id", Operator.EQ, "test:open")))));
                for (int i = 0; i < 4; i++) {
                    isAllowed(caller, turning);
                    assertThat(isAllowed(caller, closed)).as("allowed, though closed").isFalse();
                    assertThat(isAllowed(caller, open)).as("allowed, as it is open").isTrue();
                    asked.incrementAndGet();
                }
            }
        } catch (Throwable e) {
            wrong.compareAndSet(null, e);
        }
    }

    private static boolean isAllowed(Processes caller, Pid target) {
        try {
            caller.send(target, "t");
            return true;
        } catch (ProcessException e) {
            assertThat(e.kind()).isIn(ErrorKind.PERMISSION_DENIED, ErrorKind.UNAVAILABLE);
            return e.kind() == ErrorKind.UNAVAILABLE;
        }
    }
}
