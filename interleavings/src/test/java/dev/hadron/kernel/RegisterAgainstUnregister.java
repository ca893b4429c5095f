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
@Tag("R12.1")
@Tag("R12.2")
@Description("The holder of a name registers it again while somebody takes it back: (registered, taken back, what is left).")
@Outcome(id = "true, true, held", expect = ACCEPTABLE, desc = "It was taken back first, and is held anew.")
@Outcome(id = "true, true, free", expect = ACCEPTABLE, desc = "It was held already, and then taken back.")
@Outcome(expect = FORBIDDEN, desc = "The table of names and the holder's own list do not agree, or a call failed.")
public class RegisterAgainstUnregister {

    private final Stage stage = new Stage();
    private final Pid pid = stage.spawn(message -> {
    });

    public RegisterAgainstUnregister() {
        stage.processes.register("n", pid);
    }

    @Actor
    public void register(ZZL_Result result) {
        result.r1 = Stage.succeeds(() -> stage.processes.register("n", pid));
    }

    @Actor
    public void unregister(ZZL_Result result) {
        result.r2 = stage.processes.unregister("n");
    }

    @Arbiter
    public void look(ZZL_Result result) {
        boolean held = stage.kernel.names().find("n") != null;
        boolean listed = Stage.namesOf(pid).contains("n");
        result.r3 = held != listed ? "torn" : held ? "held" : "free";
    }
}
