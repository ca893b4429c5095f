package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R4.2")
@Tag("R5.1")
@Description("One thread ends a process and says so; another hears of it and sends: (has heard, the message was accepted).")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "Whoever has heard of the end finds nobody.")
@Outcome(id = { "false, true", "false, false" }, expect = ACCEPTABLE, desc = "It has not heard of it.")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "A process was found alive after its end was settled.")
public class SendAfterEnd {

    private final Stage stage = new Stage();
    private final Pid pid = stage.spawn(message -> {
    });
    private volatile boolean ended;

    @Actor
    public void ender() {
        stage.processes.terminate(pid);
        ended = true;
    }

    @Actor
    public void sender(ZZ_Result result) {
        result.r1 = ended;
        result.r2 = Stage.succeeds(() -> stage.processes.send(pid, "t"));
    }
}
