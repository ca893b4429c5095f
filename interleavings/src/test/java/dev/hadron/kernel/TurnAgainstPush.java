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
import org.openjdk.jcstress.infra.results.II_Result;

@JCStressTest
@State
@Tag("R2.3")
@Tag("R15.2")
@Description("A shard is in its last turn, about to sleep, while messages are pushed: (messages handled, turns owed then).")
@Outcome(id = { "9, 0",
        "9, 1" }, expect = ACCEPTABLE, desc = "This turn takes them, or the first one behind it has asked for one more turn.")
@Outcome(id = "., .", expect = FORBIDDEN, desc = "A message waits and no turn will come for it, or more than one turn is owed.")
@Outcome(expect = FORBIDDEN, desc = "A message is handled twice.")
public class TurnAgainstPush {

    private static final int PUSHES = 8;

    private final Stage stage = new Stage();
    private final Shard shard = stage.kernel.shards().get(0);
    private int handled;

    public TurnAgainstPush() {
        shard.push(new Task(() -> handled++));
    }

    @Actor
    public void loop() {
        stage.loop.turn();
    }

    @Actor
    public void pusher() {
        for (int pushed = 0; pushed < PUSHES; pushed++) {
            shard.push(new Task(() -> handled++));
        }
    }

    @Arbiter
    public void rest(II_Result result) {
        result.r2 = stage.loop.owed();
        stage.loop.turns();
        result.r1 = handled;
    }
}
