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
import org.openjdk.jcstress.infra.results.ZZZ_Result;

@JCStressTest
@State
@Tag("R15.6")
@Tag("R3.1")
@Description("A spawn takes its place in a host while that is stopped: (it has a place, the stop found the host empty, it is empty at last).")
@Outcome(id = "true, false, true", expect = ACCEPTABLE, desc = "The spawn was first, and the stop waits for its process.")
@Outcome(id = "false, true, true", expect = ACCEPTABLE, desc = "The stop was first: UNAVAILABLE.")
@Outcome(id = "false, false, true", expect = ACCEPTABLE, desc = "The stop saw the place that the refused spawn gave back at once.")
@Outcome(id = "true, true, true", expect = FORBIDDEN, desc = "Neither saw the other: a process lives in a host that has stopped.")
@Outcome(expect = FORBIDDEN, desc = "The stop never ends.")
public class PlaceAgainstStop {

    private final Host host = new Host(Stage.ROOMY, false, 1, group -> {
    }, Guard.OPEN);
    private final Stopping stopping = new Stopping(Instant.EPOCH, Instant.EPOCH, 0, new CompletableFuture<>());

    @Actor
    public void spawner(ZZZ_Result result) {
        result.r1 = Stage.succeeds(host::enter);
    }

    @Actor
    public void stopper(ZZZ_Result result) {
        host.stop(stopping);
        result.r2 = stopping.empty().isDone();
    }

    @Arbiter
    public void end(ZZZ_Result result) {
        if (result.r1) {
            host.leave();
        }
        result.r3 = stopping.empty().isDone();
    }
}
