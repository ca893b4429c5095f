package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Mode;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.Signal;
import org.openjdk.jcstress.annotations.State;

@JCStressTest(Mode.Termination)
@State
@Tag("R10")
@Description("A body that an upgrade has replaced asks again and again, on another thread, whether it is over.")
@Outcome(id = "TERMINATED", expect = ACCEPTABLE, desc = "It learns of it.")
@Outcome(id = "STALE", expect = FORBIDDEN, desc = "It never does: its late calls go on as if nothing had happened.")
public class LateCallOfOldBody {

    private final Run run = (Run) Stage.process(new Stage().spawn(message -> {
    })).runner();

    @Actor
    public void oldBody() {
        while (!run.isSuperseded()) {
            // asks again
        }
    }

    @Signal
    public void upgrade() {
        run.supersede();
    }
}
