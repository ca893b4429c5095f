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

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R2.5")
@Description("Two threads send to a mailbox that has room for one more of two: (accepted, accepted, messages that wait).")
@Outcome(id = { "true, false, 2", "false, true, 2" }, expect = ACCEPTABLE, desc = "One of them got the place.")
@Outcome(id = "true, true, 3", expect = ACCEPTABLE, desc = "Both saw it free: as many as race may exceed the bound.")
@Outcome(id = "false, false, 1", expect = FORBIDDEN, desc = "Both were refused, though there was room.")
@Outcome(expect = FORBIDDEN, desc = "The count is not that of the messages.")
public class RoomForOne {

    private static final HostOptions TWO = Stage.ROOMY.withMailbox(2, OverflowPolicy.REJECT);

    private final Stage stage = new Stage(TWO);
    private final Pid pid = stage.spawn(message -> {
    });

    public RoomForOne() {
        stage.processes.send(pid, "t");
    }

    @Actor
    public void one(ZZI_Result result) {
        result.r1 = Stage.succeeds(() -> stage.processes.send(pid, "t"));
    }

    @Actor
    public void other(ZZI_Result result) {
        result.r2 = Stage.succeeds(() -> stage.processes.send(pid, "t"));
    }

    @Arbiter
    public void count(ZZI_Result result) {
        result.r3 = Stage.process(pid).unread();
    }
}
