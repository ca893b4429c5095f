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
import org.openjdk.jcstress.infra.results.LI_Result;

import dev.hadron.Pid;

@JCStressTest
@State
@Tag("R2.5")
@Tag("R15.2")
@Description("A shard takes a message in and hands it over while another thread counts what waits: (the counts it saw, at last).")
@Outcome(id = { "1, 0", "10, 0", "0, 0" }, expect = ACCEPTABLE, desc = "It waits until it is received, and never again.")
@Outcome(expect = FORBIDDEN, desc = "The count wavers: while the message was taken in it counted twice, or not at all.")
public class UnreadWhileReceived {

    private static final int LOOKS = 100;

    private final Stage stage = new Stage();
    private final Pid pid = stage.spawn(message -> {
    });
    private final Process process = Stage.process(pid);

    public UnreadWhileReceived() {
        stage.processes.send(pid, "t");
    }

    @Actor
    public void loop() {
        stage.loop.turn();
    }

    /** Looks for about as long as the turn goes on, and notes each change. */
    @Actor
    public void reader(LI_Result result) {
        int seen = process.unread();
        String counts = Integer.toString(seen);
        for (int look = 0; look < LOOKS; look++) {
            int now = process.unread();
            if (now != seen) {
                counts += now;
                seen = now;
            }
        }
        result.r1 = counts;
    }

    @Arbiter
    public void last(LI_Result result) {
        result.r2 = process.unread();
    }
}
