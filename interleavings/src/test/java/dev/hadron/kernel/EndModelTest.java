package dev.hadron.kernel;

import java.util.concurrent.atomic.AtomicInteger;

import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.hadron.Pid;

/**
 * A process is ended, and its end carried out, while another thread sends to it or names it. Whatever the order of their steps:
 * what was accepted is received or a dead letter, and no name stays with the dead.
 */
@Tag("R4.2")
@Tag("R4.3")
@Tag("R12.2")
public class EndModelTest {

    private final Stage stage = new Stage();
    private final Names names = stage.kernel.names();
    private final Process process;
    private final Pid pid;
    private final AtomicInteger accepted = new AtomicInteger();
    private int handled;

    public EndModelTest() {
        this.pid = stage.spawn(message -> handled++);
        this.process = Stage.process(pid);
    }

    @Test
    void leavesNothingBehind() {
        new ModelCheckingOptions().threads(2).actorsPerThread(1).actorsBefore(0).actorsAfter(0).loopBound(1_000)
                .iterations(10).invocationsPerIteration(100).check(getClass());
    }

    @Operation
    public void send() {
        if (Stage.succeeds(() -> stage.processes.send(pid, "t"))) {
            accepted.incrementAndGet();
        }
    }

    @Operation
    public void register() {
        names.register("n", process);
    }

    @Operation(nonParallelGroup = "loop")
    public void end() {
        process.settle(End.terminated());
        stage.loop.turns();
    }

    /** Lincheck follows every call in here, so these are plain comparisons. */
    @Validate
    public void isTrue() {
        stage.loop.turns();
        GroupCell meters = process.cell();
        check(meters.received == handled, "what is received is what was handled");
        check(meters.received + meters.deadLetters == accepted.get(), "what was accepted is received or a dead letter");
        check(!process.isAlive() || process.unread() == 0, "nothing waits for the living");
        check(Stage.namesOf(pid).size() == names.size(), "the two tables of names agree");
        check(process.isAlive() || names.size() == 0, "the dead have no name");
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
