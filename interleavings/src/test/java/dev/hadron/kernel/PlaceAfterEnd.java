package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R4.2")
@Tag("R5.1")
@Description("The loop grants the first places in a mailbox, while a thread ends the process and then sends to it: (accepted).")
@Outcome(id = "false", expect = ACCEPTABLE, desc = "Whoever has ended it finds no place.")
@Outcome(id = "true", expect = FORBIDDEN, desc = "A place was granted, or left, after the end was settled.")
public class PlaceAfterEnd {

    private static final int ENOUGH = 20;

    private final Stage stage = new Stage();
    private final Pid pid = stage.spawn(message -> {
    });

    public PlaceAfterEnd() {
        for (int i = 0; i < ENOUGH; i++) {
            stage.processes.send(pid, "t");
        }
    }

    @Actor
    public void loop() {
        stage.loop.turns();
    }

    @Actor
    public void ender(Z_Result result) {
        stage.processes.terminate(pid);
        result.r1 = Stage.succeeds(() -> stage.processes.send(pid, "t"));
    }
}
