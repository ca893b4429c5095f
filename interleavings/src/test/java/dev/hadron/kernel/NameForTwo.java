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

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R12.2")
@Description("Two processes race for one name: (the first gets it, the second gets it, who is found and listed with it).")
@Outcome(id = "true, false, first", expect = ACCEPTABLE, desc = "The first has it.")
@Outcome(id = "false, true, second", expect = ACCEPTABLE, desc = "The second has it.")
@Outcome(expect = FORBIDDEN, desc = "Both have it, or nobody, or the two tables do not agree.")
public class NameForTwo {

    private final Stage stage = new Stage();
    private final Pid first = stage.spawn(message -> {
    });
    private final Pid second = stage.spawn(message -> {
    });

    @Actor
    public void one(ZZL_Result result) {
        result.r1 = Stage.succeeds(() -> stage.processes.register("n", first));
    }

    @Actor
    public void other(ZZL_Result result) {
        result.r2 = Stage.succeeds(() -> stage.processes.register("n", second));
    }

    @Arbiter
    public void look(ZZL_Result result) {
        Pid holder = stage.processes.lookup("n");
        boolean agree = Stage.namesOf(first).size() == (holder == first ? 1 : 0)
                && Stage.namesOf(second).size() == (holder == second ? 1 : 0);
        result.r3 = !agree ? "not listed" : holder == first ? "first" : "second";
    }
}
