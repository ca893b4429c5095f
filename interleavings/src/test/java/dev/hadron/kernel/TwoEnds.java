package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZL_Result;

@JCStressTest
@State
@Tag("R4.2")
@Tag("R5.1")
@Description("Two threads end one process: (the first one's cause counts, the second one's does, which ends were told).")
@Outcome(id = "true, false, terminated", expect = ACCEPTABLE, desc = "The first has ended it.")
@Outcome(id = "false, true, timed out", expect = ACCEPTABLE, desc = "The second has.")
@Outcome(expect = FORBIDDEN, desc = "Both, or neither; or another end is told than the one that counts, or one twice.")
public class TwoEnds {

    private static final End TERMINATED = End.terminated();
    private static final End TIMED_OUT = End.timedOut();

    private final Stage stage = new Stage();
    private final Process process = Stage.process(stage.spawn(message -> {
    }));
    private final StringBuilder told = new StringBuilder();

    public TwoEnds() {
        process.addExitWatcher((ended, end, at) -> told
                .append(end == TERMINATED ? "terminated" : end == TIMED_OUT ? "timed out" : "another"));
    }

    @Actor
    public void first(ZZL_Result result) {
        result.r1 = process.settle(TERMINATED);
    }

    @Actor
    public void second(ZZL_Result result) {
        result.r2 = process.settle(TIMED_OUT);
    }

    @Arbiter
    public void carryOut(ZZL_Result result) {
        stage.loop.turns();
        result.r3 = told.toString();
    }
}
