package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

@JCStressTest
@State
@Tag("R15.6")
@Description("The last process of a host ends while the host is stopped: whether the stop comes to its end.")
@Outcome(id = "true", expect = ACCEPTABLE, desc = "The stop found the host empty, or the process found the stop.")
@Outcome(id = "false", expect = FORBIDDEN, desc = "Each missed the other: the stop waits for ever.")
public class LastLeavesAgainstStop {

    private final Host host = new Host(Stage.ROOMY, false, 1, group -> {
    }, Guard.OPEN);
    private final Stopping stopping = new Stopping(Instant.EPOCH, Instant.EPOCH, 0, new CompletableFuture<>());

    public LastLeavesAgainstStop() {
        host.enter();
    }

    @Actor
    public void last() {
        host.leave();
    }

    @Actor
    public void stopper() {
        host.stop(stopping);
    }

    @Arbiter
    public void end(Z_Result result) {
        result.r1 = stopping.empty().isDone();
    }
}
