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
import org.openjdk.jcstress.infra.results.ZZI_Result;

@JCStressTest
@State
@Tag("R15.1")
@Tag("R3.1")
@Description("Two spawns race for the last place of a host: (the first has it, the second has it, places taken).")
@Outcome(id = { "true, false, 1", "false, true, 1" }, expect = ACCEPTABLE, desc = "One of them has it.")
@Outcome(expect = FORBIDDEN, desc = "Both have it, or each kept the other out.")
public class LastPlace {

    private final Host host = new Host(Stage.ROOMY.withMaxProcesses(1), false, 1, group -> {
    }, Guard.OPEN);

    @Actor
    public void one(ZZI_Result result) {
        result.r1 = Stage.succeeds(host::enter);
    }

    @Actor
    public void other(ZZI_Result result) {
        result.r2 = Stage.succeeds(host::enter);
    }

    @Arbiter
    public void count(ZZI_Result result) {
        result.r3 = host.processes();
    }
}
