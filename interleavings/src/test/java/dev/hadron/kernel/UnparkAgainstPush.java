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
@Description("A sleeping shard gets work on its own thread while another thread pushes: (it wakes itself, the push wakes it).")
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "It wakes itself, and the push finds it awake.")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "The push wakes it, and it leaves it at that.")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "It is woken twice for one sleep: two turns are handed to the loop.")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "Each leaves it to the other: it sleeps on.")
public class UnparkAgainstPush {

    private final InboundQueue queue = new InboundQueue();

    @Actor
    public void shard(ZZ_Result result) {
        result.r1 = queue.unpark();
    }

    @Actor
    public void pusher(ZZ_Result result) {
        result.r2 = queue.push(new Task(Thread::onSpinWait));
    }
}
