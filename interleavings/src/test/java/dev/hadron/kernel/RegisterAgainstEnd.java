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
import org.openjdk.jcstress.infra.results.III_Result;

@JCStressTest
@State
@Tag("R12.2")
@Tag("R4.2")
@Description("A process gets a name while its end is settled and carried out: (registered, entries left, names listed).")
@Outcome(id = { "1, 0, 0", "0, 0, 0" }, expect = ACCEPTABLE, desc = "Whichever came first, nothing is left behind.")
@Outcome(expect = FORBIDDEN, desc = "The registration did not see the end, nor the end the name: a dead process keeps it.")
public class RegisterAgainstEnd {

    private final Names names = new Names();
    private final Process process = Stage.process(new Stage().spawn(message -> {
    }));

    @Actor
    public void register(III_Result result) {
        result.r1 = names.register("n", process) ? 1 : 0;
    }

    @Actor
    public void end() {
        process.settle(End.terminated());
        names.release(process);
    }

    @Arbiter
    public void look(III_Result result) {
        result.r2 = names.size();
        result.r3 = Stage.namesOf(process.pid()).size();
    }
}
