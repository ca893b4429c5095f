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

@JCStressTest
@State
@Tag("R15.2")
@Description("A shard with nothing left goes to sleep while somebody pushes: (it sleeps, the push owes a wake-up).")
@Outcome(id = "true, true", expect = ACCEPTABLE, desc = "It slept first, and the push wakes it.")
@Outcome(id = "false, false", expect = ACCEPTABLE, desc = "The push was first, and it does not sleep.")
@Outcome(id = "true, false", expect = FORBIDDEN, desc = "A lost wake-up: it sleeps on something that waits.")
@Outcome(id = "false, true", expect = FORBIDDEN, desc = "A wake-up for a shard that is awake: its turn would run twice.")
public class SleepAgainstPush {

    private final InboundQueue queue = new InboundQueue();
    private final Node node = new Task(() -> {
    });

    public SleepAgainstPush() {
        queue.unpark();
    }

    @Actor
    public void shard(ZZ_Result result) {
        result.r1 = queue.park();
    }

    @Actor
    public void pusher(ZZ_Result result) {
        result.r2 = queue.push(node);
    }
}
