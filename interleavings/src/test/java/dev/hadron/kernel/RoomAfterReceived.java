package dev.hadron.kernel;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.junit.jupiter.api.Tag;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZI_Result;

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R2.5")
@Description("A message is handled while another thread waits for that and then counts what waits: (has seen it handled, the count).")
@Outcome(id = "true, 0", expect = ACCEPTABLE, desc = "Whoever has seen it handled finds its place free.")
@Outcome(id = { "false, 0", "false, 1" }, expect = ACCEPTABLE, desc = "It was not handled yet, or just now.")
@Outcome(id = "true, 1", expect = FORBIDDEN, desc = "It was handled and still takes its place: a sender who knows of it is refused.")
public class RoomAfterReceived {

    private static final int LOOKS = 200;

    private volatile boolean handled;
    private final Stage stage = new Stage();
    private final Pid pid = stage.spawn(message -> handled = true);
    private final Process process = Stage.process(pid);

    public RoomAfterReceived() {
        stage.processes.send(pid, "t");
    }

    @Actor
    public void loop() {
        stage.loop.turn();
    }

    @Actor
    public void sender(ZI_Result result) {
        for (int look = 0; look < LOOKS && !result.r1; look++) {
            result.r1 = handled;
        }
        result.r2 = process.unread();
    }
}
