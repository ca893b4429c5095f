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
import org.openjdk.jcstress.infra.results.ZII_Result;

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R4.2")
@Tag("R4.3")
@Description("A thread sends to a process while another ends it and its end is carried out: (accepted, accounted for, still waiting).")
@Outcome(id = "true, 1, 0", expect = ACCEPTABLE, desc = "The message was accepted, and is a dead letter.")
@Outcome(id = "false, 0, 0", expect = ACCEPTABLE, desc = "The end was first: NOT_FOUND.")
@Outcome(id = "true, 0, 0", expect = FORBIDDEN, desc = "An accepted message is neither received nor a dead letter.")
@Outcome(expect = FORBIDDEN, desc = "The counts of messages do not agree.")
public class EndAgainstSend {

    private final Stage stage = new Stage();
    private final Pid pid = stage.spawn(message -> {
    });

    @Actor
    public void sender(ZII_Result result) {
        result.r1 = Stage.succeeds(() -> stage.processes.send(pid, "t", 1));
    }

    @Actor
    public void ender() {
        stage.processes.terminate(pid);
        stage.loop.turn();
    }

    @Arbiter
    public void count(ZII_Result result) {
        stage.loop.turns();
        GroupMeters meters = stage.kernel.inspector().groups().get(0);
        result.r2 = (int) (meters.received() + meters.deadLetters());
        result.r3 = (int) meters.waiting();
    }
}
